package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.Keyring;
import ai.cicops.portal.identity.Passkey;
import ai.cicops.portal.identity.PasskeyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A keyring: {@code webauthn} with the handle, {@code webauthn#<hash>} each passkey; behind the
 * sessions, so that no request reads them along. A passkey is claimed by an item beside.
 */
final class PasskeyItems {
  static final String WEBAUTHN = "webauthn";
  static final String CLAIM = "passkey";
  static final String USER = "user";
  static final String NAME = "name";
  static final String USED_AT = "usedAt";

  /** Of the signatures that the authenticator made. */
  static final String COUNT = "signatures";

  /** Counts passkeys that were added and removed. */
  static final String VERSION = "version";

  /** Base64url of what authenticators know the person by. */
  private static final String HANDLE = "handle";

  /** Base64url of what the authenticator calls it. */
  private static final String CREDENTIAL = "credential";

  /** Base64url of the COSE key. */
  private static final String PUBLIC_KEY = "publicKey";

  private static final String CREATED_AT = "createdAt";

  private PasskeyItems() {}

  static String sk(PasskeyId id) {
    return WEBAUTHN + "#" + id;
  }

  static String claimPk(PasskeyId id) {
    return "passkey#" + id;
  }

  static Item claim(Passkey passkey) {
    return Item.of("passkeyClaim", claimPk(passkey.id()), CLAIM).with(USER, passkey.user().value());
  }

  static Item keyring(Keyring keyring) {
    return Item.of("keyring", PersonItems.pk(keyring.user()), WEBAUTHN)
        .with(HANDLE, keyring.handle())
        .with(VERSION, keyring.version());
  }

  static Item passkey(Passkey passkey) {
    return Item.of("passkey", PersonItems.pk(passkey.user()), sk(passkey.id()))
        .with(CREDENTIAL, passkey.credential())
        .with(PUBLIC_KEY, passkey.publicKey())
        .with(COUNT, passkey.count())
        .with(NAME, passkey.name())
        .with(CREATED_AT, passkey.createdAt())
        .with(USED_AT, passkey.usedAt());
  }

  static Optional<Keyring> keyring(UserId user, List<Item> items) {
    var passkeys =
        items.stream()
            .filter(item -> !item.sk().equals(WEBAUTHN))
            .map(item -> passkey(user, item))
            .sorted(Comparator.comparing(Passkey::createdAt).thenComparing(Passkey::credential))
            .toList();
    return items.stream()
        .filter(item -> item.sk().equals(WEBAUTHN))
        .findFirst()
        .map(item -> new Keyring(user, item.required(HANDLE), passkeys, item.number(VERSION, 0)));
  }

  private static Passkey passkey(UserId user, Item item) {
    return new Passkey(
        user,
        item.required(CREDENTIAL),
        item.required(PUBLIC_KEY),
        item.number(COUNT, 0),
        item.required(NAME),
        item.instant(CREATED_AT).orElseThrow(),
        item.instant(USED_AT).orElse(null));
  }
}

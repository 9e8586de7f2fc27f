package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.Look;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.Whereabouts;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A session's item, {@code session#<hash>} beside its person's; {@link DynamoLooks} adds looks. */
final class SessionItems {
  static final String SESSION = "session#";
  static final String USED_AT = "usedAt";
  static final String PROVED_AT = "provedAt";
  static final String LOOK_COMPANY = "lookCompany";
  static final String LOOK_STARTED_AT = "lookStartedAt";
  static final String LOOK_ENDS_AT = "lookEndsAt";
  private static final String STATE = "state";
  private static final String STARTED_AT = "startedAt";
  private static final String ADDRESS = "address";
  private static final String PLACE = "place";

  /** What the browser says of itself. */
  private static final String DEVICE = "device";

  private SessionItems() {}

  static String sk(String hash) {
    return SESSION + hash;
  }

  static Map<String, AttributeValue> key(UserId user, String hash) {
    return Item.key(PersonItems.pk(user), sk(hash));
  }

  static Item item(Session session) {
    return Item.of("session", PersonItems.pk(session.user()), sk(session.hash()))
        .with(STATE, session.state().name().toLowerCase(Locale.ROOT))
        .with(STARTED_AT, session.startedAt())
        .with(USED_AT, session.usedAt())
        .with(PROVED_AT, session.provedAt())
        .with(ADDRESS, session.from().address().text())
        .with(PLACE, session.from().place())
        .with(DEVICE, session.from().device())
        .expiring(session.lastsUntil());
  }

  static Session session(UserId user, Item item) {
    var hash = item.sk().substring(SESSION.length());
    return new Session(
        user,
        hash,
        Session.State.valueOf(item.required(STATE).toUpperCase(Locale.ROOT)),
        item.instant(STARTED_AT).orElseThrow(),
        item.instant(USED_AT).orElseThrow(),
        item.instant(PROVED_AT).or(() -> item.instant(STARTED_AT)).orElseThrow(),
        new Whereabouts(
            new ClientAddress(item.find(ADDRESS).orElse("")),
            item.find(PLACE).orElse(""),
            item.find(DEVICE).orElse("")),
        look(user, hash, item));
  }

  private static @Nullable Look look(UserId user, String hash, Item item) {
    return item.find(LOOK_COMPANY)
        .map(company ->
            new Look(
                new CompanyId(company),
                user,
                hash,
                item.instant(LOOK_STARTED_AT).orElseThrow(),
                item.instant(LOOK_ENDS_AT).orElseThrow()))
        .orElse(null);
  }
}

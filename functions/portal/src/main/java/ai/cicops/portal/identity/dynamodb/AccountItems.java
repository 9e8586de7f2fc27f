package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.dynamodb.Item;

/** What a person signs in with: {@code credentials}; the address is claimed by an item beside. */
final class AccountItems {
  static final String EMAIL = "email";
  static final String USER = "user";
  static final String CREDENTIALS = "credentials";

  /** The RFC 6238 step of the last code used. */
  static final String LAST_STEP = "lastStep";

  /** Counts changes of the credentials. */
  static final String VERSION = "version";

  private static final String PASSWORD_HASH = "passwordHash";
  private static final String TOTP_SECRET = "totpSecret";
  private static final String RECOVERY_CODES = "recoveryCodes";

  private AccountItems() {}

  static String claimPk(EmailAddress email) {
    return "email#" + email.value();
  }

  static Item claim(EmailAddress email, UserId user) {
    return Item.of("email", claimPk(email), EMAIL).with(USER, user.value());
  }

  static Item credentials(Account account, long version) {
    var totp = account.totp();
    return Item.of("credentials", PersonItems.pk(account.user()), CREDENTIALS)
        .with(EMAIL, account.email().value())
        .with(PASSWORD_HASH, account.passwordHash())
        .with(TOTP_SECRET, totp == null ? null : totp.secret().reveal())
        .with(LAST_STEP, account.lastStep())
        .with(RECOVERY_CODES, account.recoveryCodes())
        .with(VERSION, version);
  }

  static Account account(UserId user, Item item) {
    return new Account(
        user,
        new EmailAddress(item.required(EMAIL)),
        item.required(PASSWORD_HASH),
        item.find(TOTP_SECRET).map(text -> new Totp(Secret.of(text))).orElse(null),
        item.number(LAST_STEP, 0),
        item.texts(RECOVERY_CODES),
        item.number(VERSION, 0));
  }
}

package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.dynamodb.Item;
import org.jspecify.annotations.Nullable;

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
  private static final String PENDING_EMAIL = "pendingEmail";
  private static final String PENDING_NOTIFICATION_EMAIL = "pendingNotificationEmail";
  private static final String OFFERED_TOTP_SECRET = "offeredTotpSecret";
  private static final String OFFERED_UNTIL = "offeredUntil";

  private AccountItems() {}

  static String claimPk(EmailAddress email) {
    return "email#" + email.value();
  }

  static Item claim(EmailAddress email, UserId user) {
    return Item.of("email", claimPk(email), EMAIL).with(USER, user.value());
  }

  static Item credentials(Account account, long version) {
    return Item.of("credentials", PersonItems.pk(account.user()), CREDENTIALS)
        .with(EMAIL, account.email().value())
        .with(PASSWORD_HASH, account.passwordHash())
        .with(TOTP_SECRET, secret(account.totp()))
        .with(LAST_STEP, account.lastStep())
        .with(RECOVERY_CODES, account.recoveryCodes())
        .with(PENDING_EMAIL, text(account.pending().email()))
        .with(PENDING_NOTIFICATION_EMAIL, text(account.pending().notificationEmail()))
        .with(OFFERED_TOTP_SECRET, secret(account.pending().totp()))
        .with(OFFERED_UNTIL, account.pending().totpUntil())
        .with(VERSION, version);
  }

  static Account account(UserId user, Item item) {
    return new Account(
        user,
        new EmailAddress(item.required(EMAIL)),
        item.required(PASSWORD_HASH),
        totp(item, TOTP_SECRET),
        item.number(LAST_STEP, 0),
        item.texts(RECOVERY_CODES),
        new Account.Pending(
            email(item, PENDING_EMAIL),
            email(item, PENDING_NOTIFICATION_EMAIL),
            totp(item, OFFERED_TOTP_SECRET),
            item.instant(OFFERED_UNTIL).orElse(null)),
        item.number(VERSION, 0));
  }

  private static @Nullable String text(@Nullable EmailAddress address) {
    return address == null ? null : address.value();
  }

  private static @Nullable String secret(@Nullable Totp totp) {
    return totp == null ? null : totp.secret().reveal();
  }

  private static @Nullable EmailAddress email(Item item, String name) {
    return item.find(name).map(EmailAddress::new).orElse(null);
  }

  private static @Nullable Totp totp(Item item, String name) {
    return item.find(name).map(text -> new Totp(Secret.of(text))).orElse(null);
  }
}

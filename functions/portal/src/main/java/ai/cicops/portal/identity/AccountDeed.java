package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What may be done to what somebody signs in with. Each is audited under its name and told to the
 * person by mail, which no setting switches off.
 */
public enum AccountDeed {
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  SECOND_FACTOR_ON,
  SECOND_FACTOR_OFF,
  /** By an admin, who has checked by another way who the person is. */
  SECOND_FACTOR_RESET,
  RECOVERY_CODE_USED,
  RECOVERY_CODES_RENEWED,
  /** A link is on its way to the new address. */
  EMAIL_CHANGE_ASKED,
  EMAIL_CHANGED,
  NOTIFICATION_EMAIL_ASKED,
  PASSKEY_ADDED,
  PASSKEY_REMOVED;

  /** The event of the bus that makes it a mail. */
  public static final String EVENT = "AccountChanged";

  Deed by(Actor actor, Account account, Instant now, Map<String, String> details) {
    return by(actor, account.user(), account.user() + " " + account.version(), now, details);
  }

  /**
   * @param once makes it one deed, however often the same act is repeated
   */
  Deed by(Actor actor, UserId user, String once, Instant now, Map<String, String> details) {
    return new Deed(
        actor.does(name().toLowerCase(Locale.ROOT), "user#" + user, now, once, details),
        new OutboxEvent(
            Sha256.hex(name() + " " + once).substring(0, 20),
            now,
            "portal.identity",
            EVENT,
            Map.of("userId", user.value(), "deed", name(), "askedAt", now.toString())));
  }
}

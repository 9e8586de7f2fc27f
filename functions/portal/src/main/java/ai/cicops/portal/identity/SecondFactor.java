package ai.cicops.portal.identity;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Judges what somebody shows besides the password; each code is good once, under races, too. */
final class SecondFactor {
  private final People people;
  private final RecoveryCodes recoveryCodes;

  SecondFactor(People people, RecoveryCodes recoveryCodes) {
    this.people = people;
    this.recoveryCodes = recoveryCodes;
  }

  /**
   * @param code of the authenticator app, or a recovery code
   */
  boolean accepts(Account account, String code, Instant now, SignIn.From from) {
    var totp = account.totp();
    if (totp == null) {
      return false;
    }
    if (RecoveryCodes.looksLikeOne(code)) {
      return recoveryCodes
          .spend(code, account.recoveryCodes())
          .filter(
              left -> people.use(account.withRecoveryCodes(left), spent(account, left, now, from)))
          .isPresent();
    }
    var step = totp.stepOf(code, now, account.lastStep());
    return step.isPresent() && people.useStep(account.user(), step.getAsLong());
  }

  private static Deed spent(Account account, List<String> left, Instant now, SignIn.From from) {
    var user = account.user().value();
    var id = Sha256.hex("recovery_code_used " + user + " " + account.version()).substring(0, 20);
    var facts = Map.of("left", Integer.toString(left.size()));
    return new Deed(
        new AuditEntry(
            "user#" + user, now, id, user, "recovery_code_used", from.address().text(), facts),
        new OutboxEvent(
            id,
            now,
            "portal.identity",
            "RecoveryCodeUsed",
            Map.of("userId", user, "left", Integer.toString(left.size()))));
  }
}

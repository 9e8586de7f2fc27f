package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
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
  boolean accepts(Account account, String code, Instant now, ClientAddress from) {
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

  private Deed spent(Account account, List<String> left, Instant now, ClientAddress from) {
    var person = people.find(account.user()).orElseThrow();
    return AccountDeed.RECOVERY_CODE_USED.by(
        new Actor(person, from), account, now, Map.of("left", Integer.toString(left.size())));
  }
}

package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Ids;
import java.time.InstantSource;

/**
 * Makes the first people of an installation. They were told what they need, and begin without the
 * first steps of those who are invited.
 */
public final class EnrollPerson {
  private final People people;
  private final Passwords passwords;
  private final Ids ids;
  private final InstantSource clock;

  public EnrollPerson(People people, Passwords passwords, Ids ids, InstantSource clock) {
    this.people = people;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
  }

  /** An address that is taken costs no hash. */
  public People.EnrollOutcome enroll(NewPerson one) {
    if (people.account(one.email()).isPresent()) {
      return new People.EnrollOutcome.EmailTaken();
    }
    var user = new UserId(ids.next());
    return people.enroll(
        new Person(
            user,
            one.name(),
            one.email().value(),
            one.role(),
            one.locale(),
            one.zone(),
            one.grants(),
            Standing.NEW.withSecondFactor(one.totp() != null).welcomed(clock.instant())),
        new Account(user, one.email(), passwords.hash(one.password()), one.totp(), 0));
  }
}

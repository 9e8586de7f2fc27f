package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Ids;

/** Makes a person with an account: the first ones of an installation, and later the invited. */
public final class EnrollPerson {
  private final People people;
  private final Passwords passwords;
  private final Ids ids;

  public EnrollPerson(People people, Passwords passwords, Ids ids) {
    this.people = people;
    this.passwords = passwords;
    this.ids = ids;
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
            Standing.NEW.withSecondFactor(one.totp() != null)),
        new Account(user, one.email(), passwords.hash(one.password()), one.totp(), 0));
  }
}

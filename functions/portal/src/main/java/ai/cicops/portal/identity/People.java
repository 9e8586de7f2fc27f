package ai.cicops.portal.identity;

import java.util.List;
import java.util.Optional;

/**
 * Where people, their rights and what they sign in with are kept. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface People {
  /** The same number of requests whether there is such an account or not. */
  Optional<Account> account(EmailAddress email);

  Optional<Account> account(UserId user);

  Optional<Person> find(UserId user);

  /** Everybody of a role, by name: whom the system tells what concerns all. */
  List<Person> of(Role role);

  /** Notes the step of a code used; false when this or a later one was used before. */
  boolean useStep(UserId user, long step);

  /** Keeps a new person with account and rights; one address, one person, under races, too. */
  EnrollOutcome enroll(Person person, Account account);

  /** What became of an enrolment. */
  sealed interface EnrollOutcome {
    record Enrolled(UserId user) implements EnrollOutcome {}

    /** The address has a person already. */
    record EmailTaken() implements EnrollOutcome {}
  }
}

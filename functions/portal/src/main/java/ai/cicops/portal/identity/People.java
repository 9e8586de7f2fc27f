package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where people, their rights and what they sign in with are kept. A change names what it was
 * decided upon and is lost, as false, when that is not so any more. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface People {
  /** The same number of requests whether there is such an account or not. */
  Optional<Account> account(EmailAddress email);

  Optional<Account> account(UserId user);

  Optional<Person> find(UserId user);

  /** Those of these ids, in any order and without their grants; unknown ids are left out. */
  List<Person> profiles(Collection<UserId> users);

  /** Everybody of a role, by name, without their grants. */
  List<Person> of(Role role);

  /** Everybody who has something on a company: ids and what they have. */
  List<Member> members(CompanyId company);

  /** Who owns a company at this moment and can sign in. */
  default List<Person> owners(CompanyId company) {
    return members(company).stream()
        .filter(member -> member.removedAt() == null && member.grant().owner())
        .flatMap(member -> find(member.user()).stream())
        .filter(person -> person.role() == Role.CUSTOMER && person.standing().active())
        .toList();
  }

  /** Notes the step of a code used; false when this or a later one was used before. */
  boolean useStep(UserId user, long step);

  /** Keeps a new person with account and rights; one address, one person, under races, too. */
  EnrollOutcome enroll(Person person, Account account);

  /** As {@link #enroll(Person, Account)}, with what it leaves behind. */
  EnrollOutcome enroll(Person person, Account account, Deed deed);

  /**
   * Keeps what somebody signs in with, ends all their sessions, and notes in their standing whether
   * there is a second factor. Another address is claimed and the old one given free; false also
   * when it is taken.
   *
   * @param account of the version that was read; lost, too, when a code was used since
   */
  boolean secure(Account account, Instant at, Deed deed);

  /** As {@link #secure}, but sessions go on: what was used up, such as a recovery code. */
  boolean use(Account account, Deed deed);

  /**
   * Keeps profile, role and standing, not the grants.
   *
   * @param person of the version that was read
   * @param staying who must be an active admin at this moment, so that there is one; null when it
   *     does not matter
   */
  boolean change(Person person, @Nullable UserId staying, Deed deed);

  /** Notes that somebody signed in. */
  void signedIn(UserId user, Instant at);

  /** Gives somebody something on a company where they have nothing. */
  boolean give(UserId user, Grant grant, Deed deed);

  /**
   * Changes what somebody has on a company from what was read to what shall be.
   *
   * @param staying who must be an owner at this moment, so that there is one; null when it does not
   *     matter
   */
  boolean regrant(UserId user, Grant before, Grant after, @Nullable UserId staying, Deed deed);

  /**
   * Takes what was read and ends their sessions; what they had stays in {@link #members}.
   *
   * @param staying as of {@link #regrant}
   */
  boolean take(UserId user, Grant grant, @Nullable UserId staying, Instant at, Deed deed);

  /**
   * One person's line on a company.
   *
   * @param removedAt null for a member; since when a former one is none any more
   */
  record Member(UserId user, Grant grant, @Nullable Instant removedAt) {}

  /** What became of an enrolment. */
  sealed interface EnrollOutcome {
    record Enrolled(UserId user) implements EnrollOutcome {}

    /** The address has a person already. */
    record EmailTaken() implements EnrollOutcome {}
  }
}

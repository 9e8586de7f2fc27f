package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Gives, changes and takes what somebody has on a company, whoever asks for it: with its audit
 * entry, with what others hear, and so that a company that has an owner keeps one.
 */
final class Memberships {
  private final People people;
  private final InstantSource clock;

  Memberships(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /** What became of it. */
  enum Result {
    DONE,
    LAST_OWNER,
    /** Another change was first. */
    STALE
  }

  Result add(Actor actor, UserId user, Grant grant) {
    var entry =
        entry(actor, "member_added", user, grant.company())
            .changing(Map.of(), Map.of("rights", Grants.words(grant)));
    return result(
        people.give(user, grant, new Deed(entry, told("MemberAdded", entry, user, grant))));
  }

  Result change(Actor actor, UserId user, Grant before, Grant after) {
    boolean leavesOwnership = before.owner() && !after.owner();
    var staying = leavesOwnership ? anotherOwner(before.company(), user) : Optional.<UserId>empty();
    if (leavesOwnership && staying.isEmpty()) {
      return Result.LAST_OWNER;
    }
    var entry =
        entry(actor, "member_changed", user, before.company())
            .changing(
                Map.of("rights", Grants.words(before)), Map.of("rights", Grants.words(after)));
    return result(people.regrant(user, before, after, staying.orElse(null), new Deed(entry)));
  }

  Result remove(Actor actor, UserId user, Grant grant) {
    var staying = grant.owner() ? anotherOwner(grant.company(), user) : Optional.<UserId>empty();
    if (grant.owner() && staying.isEmpty()) {
      return Result.LAST_OWNER;
    }
    var entry =
        entry(actor, "member_removed", user, grant.company())
            .changing(Map.of("rights", Grants.words(grant)), Map.of());
    return result(
        people.take(
            user,
            grant,
            staying.orElse(null),
            entry.at(),
            new Deed(entry, told("MemberRemoved", entry, user, grant))));
  }

  private Optional<UserId> anotherOwner(CompanyId company, UserId user) {
    return people.members(company).stream()
        .filter(member -> member.removedAt() == null && member.grant().owner())
        .map(People.Member::user)
        .filter(other -> !other.equals(user))
        .flatMap(other -> people.find(other).stream())
        .filter(person -> person.role() == Role.CUSTOMER && person.standing().active())
        .map(Person::id)
        .findFirst();
  }

  private static Result result(boolean done) {
    return done ? Result.DONE : Result.STALE;
  }

  private AuditEntry entry(Actor actor, String action, UserId user, CompanyId company) {
    var now = clock.instant();
    return actor.does(
        action, "company#" + company, now, user + " " + now, Map.of("user", user.value()));
  }

  private static OutboxEvent told(String detailType, AuditEntry entry, UserId user, Grant grant) {
    return new OutboxEvent(
        entry.id(),
        entry.at(),
        "portal.identity",
        detailType,
        Map.of("userId", user.value(), "companyId", grant.company().value()));
  }
}

package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who works with a company, and what they may: changed by whoever manages its members, within what
 * they hold themselves. A company that has an owner keeps one.
 */
public final class KeepMembers {
  private final People people;
  private final Colleagues colleagues;
  private final Memberships memberships;

  public KeepMembers(People people, Colleagues colleagues, InstantSource clock) {
    this.people = people;
    this.colleagues = colleagues;
    this.memberships = new Memberships(people, clock);
  }

  /** Other companies whose people may be brought into this one without an invitation. */
  @FunctionalInterface
  public interface Colleagues {
    /** The other companies of the same organization; none where there is no organization. */
    Set<CompanyId> of(CompanyId company);
  }

  /**
   * One line.
   *
   * @param removedAt since when they are none any more, null for a member
   */
  public record Line(Person person, Grant grant, @Nullable Instant removedAt) {}

  /** Everybody about a company, each list by name. */
  public record Everybody(
      List<Line> members, List<Line> staff, List<Line> former, List<Line> excluded) {}

  /** What became of a change. */
  public sealed interface Outcome {
    record Changed() implements Outcome {}

    record NotFound() implements Outcome {}

    /** One does not hold what one wants to give, take or change. */
    record NotAllowed() implements Outcome {}

    record LastOwner() implements Outcome {}

    record Yourself() implements Outcome {}

    /** Another change was first. */
    record Stale() implements Outcome {}
  }

  public Everybody list(CompanyId company) {
    var lines = lines(company);
    return new Everybody(
        only(lines, line -> line.removedAt() == null && isCustomer(line)),
        only(lines, line -> line.removedAt() == null && !isCustomer(line)),
        only(lines, line -> line.removedAt() != null && isCustomer(line)),
        excluded(company, lines));
  }

  private static boolean isCustomer(Line line) {
    return line.person().role() == Role.CUSTOMER;
  }

  private static List<Line> only(List<Line> lines, Predicate<Line> wanted) {
    return sorted(lines.stream().filter(wanted));
  }

  private static List<Line> sorted(Stream<Line> lines) {
    return lines
        .sorted(
            Comparator.comparing((Line line) -> line.person().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(line -> line.person().id().value()))
        .toList();
  }

  private List<Line> lines(CompanyId company) {
    return people.members(company).stream()
        .flatMap(member ->
            people.find(member.user()).stream()
                .map(person -> new Line(person, member.grant(), member.removedAt())))
        .toList();
  }

  private List<Line> excluded(CompanyId company, List<Line> here) {
    var known = here.stream().map(line -> line.person().id()).toList();
    return sorted(
        colleagues.of(company).stream()
            .flatMap(other -> people.members(other).stream())
            .filter(member -> member.removedAt() == null && !known.contains(member.user()))
            .map(People.Member::user)
            .distinct()
            .flatMap(user -> people.find(user).stream())
            .filter(person -> person.role() == Role.CUSTOMER && person.standing().active())
            .map(person -> new Line(person, new Grant(company, false, Grant.USUAL), null)));
  }

  /** Changes what a member may, or brings somebody in who was removed or is excluded. */
  public Outcome set(Actor actor, UserId user, Grant wanted) {
    var everybody = list(wanted.company());
    var member = line(everybody.members(), user);
    if (member.isPresent()) {
      return change(actor, member.get(), wanted);
    }
    var outside = line(everybody.former(), user).or(() -> line(everybody.excluded(), user));
    if (outside.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (!actor.person().mayGrant(wanted)) {
      return new Outcome.NotAllowed();
    }
    return outcome(memberships.add(actor, user, wanted));
  }

  private static Optional<Line> line(List<Line> lines, UserId user) {
    return lines.stream().filter(line -> line.person().id().equals(user)).findFirst();
  }

  private Outcome change(Actor actor, Line member, Grant wanted) {
    var before = member.grant();
    if (!actor.person().mayGrant(before) || !actor.person().mayGrant(wanted)) {
      return new Outcome.NotAllowed();
    }
    return before.equals(wanted)
        ? new Outcome.Changed()
        : outcome(memberships.change(actor, member.person().id(), before, wanted));
  }

  /** Ends somebody's access at once; what they had can be given again. */
  public Outcome remove(Actor actor, UserId user, CompanyId company) {
    var everybody = list(company);
    var member = line(everybody.members(), user);
    if (member.isEmpty()) {
      return line(everybody.former(), user).isPresent()
          ? new Outcome.Changed()
          : new Outcome.NotFound();
    }
    var before = member.get().grant();
    if (!actor.person().mayGrant(before)) {
      return new Outcome.NotAllowed();
    }
    if (actor.person().id().equals(user)) {
      return new Outcome.Yourself();
    }
    return outcome(memberships.remove(actor, user, before));
  }

  private static Outcome outcome(Memberships.Result result) {
    return switch (result) {
      case DONE -> new Outcome.Changed();
      case LAST_OWNER -> new Outcome.LastOwner();
      case STALE -> new Outcome.Stale();
    };
  }
}

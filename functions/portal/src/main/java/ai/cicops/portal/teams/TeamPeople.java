package ai.cicops.portal.teams;

import static java.util.stream.Collectors.groupingBy;

import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.identity.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is or was in a team, who could be, and who could look after it: by name, a page at a time.
 */
public final class TeamPeople {
  public static final int PAGE = 50;

  private final Teams teams;
  private final People people;
  private final ZoneId businessZone;

  /**
   * @param businessZone whose days are asked about
   */
  public TeamPeople(Teams teams, People people, ZoneId businessZone) {
    this.teams = teams;
    this.people = people;
    this.businessZone = businessZone;
  }

  /**
   * Somebody's line.
   *
   * @param person with grants; null when nobody has this id any more
   * @param memberships all of theirs in this team, the newest first
   */
  public record Line(UserId user, @Nullable Person person, List<Membership> memberships) {
    String sortKey() {
      return (person == null ? "\uffff" : Team.folded(person.name())) + "\t" + user;
    }

    boolean mentions(String folded) {
      return person == null ? folded.isEmpty() : Team.folded(person.name()).contains(folded);
    }
  }

  /**
   * A page.
   *
   * @param count of all pages
   * @param next null on the last
   */
  public record Page<T>(List<T> lines, int count, @Nullable String next) {
    private static <T> Page<T> of(
        Stream<T> found, Function<T, String> sortKey, @Nullable String after) {
      var all = found.sorted(Comparator.comparing(sortKey)).toList();
      var left =
          all.stream()
              .filter(each -> after == null || sortKey.apply(each).compareTo(after) > 0)
              .toList();
      return left.size() <= PAGE
          ? new Page<>(left, all.size(), null)
          : new Page<>(left.subList(0, PAGE), all.size(), sortKey.apply(left.get(PAGE - 1)));
    }

    private <U> Page<U> mapped(Function<T, U> change) {
      return new Page<>(lines.stream().map(change).toList(), count, next);
    }
  }

  /**
   * Who was in it for a moment of that day, as the business zone has it.
   *
   * @param on empty for who is in it now
   */
  public Page<Line> members(
      Team team, Optional<LocalDate> on, String text, @Nullable String after) {
    Predicate<Membership> wanted =
        on.<Predicate<Membership>>map(day -> each -> each.touches(day, businessZone))
            .orElse(Membership::isOpen);
    var periods =
        teams.memberships(team.id()).stream()
            .map(each -> each.endingBy(on.isEmpty() ? null : team.discardedAt()))
            .sorted(Comparator.comparing(Membership::from).reversed())
            .collect(groupingBy(Membership::user));
    periods.values().removeIf(each -> each.stream().noneMatch(wanted));
    var known =
        people.profiles(periods.keySet()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    var lines =
        periods.entrySet().stream()
            .map(each -> new Line(each.getKey(), known.get(each.getKey()), each.getValue()))
            .filter(line -> line.mentions(Team.folded(text)));
    return Page.of(lines, Line::sortKey, after).mapped(this::granted);
  }

  /** Of customers it is told where they work. */
  private Line granted(Line line) {
    var person = line.person();
    return person == null || person.role() != Role.CUSTOMER
        ? line
        : new Line(line.user(), people.find(line.user()).orElse(person), line.memberships());
  }

  /** Whom one may add and who is not in it. */
  public Page<Person> excluded(Person asking, Team team, String text, @Nullable String after) {
    var inside =
        teams.memberships(team.id()).stream()
            .filter(Membership::isOpen)
            .map(Membership::user)
            .collect(Collectors.toSet());
    var found =
        Stream.concat(
                Stream.of(Role.ADMIN, Role.SUPERVISOR, Role.AGENT).map(people::of),
                Stream.of(customers(asking)))
            .flatMap(Collection::stream)
            .filter(person -> person.standing().active() && !inside.contains(person.id()))
            .filter(person -> mentions(person, Team.folded(text)));
    return Page.of(found, TeamPeople::sortKey, after);
  }

  private List<Person> customers(Person asking) {
    return switch (asking.scope(Action.SEE_COMPANY)) {
      case Scope.All() -> people.of(Role.CUSTOMER);
      case Scope.Of(var companies) -> {
        var members =
            companies.stream()
                .flatMap(company -> people.members(company).stream())
                .filter(member -> member.removedAt() == null)
                .map(People.Member::user)
                .collect(Collectors.toSet());
        yield people.profiles(members).stream()
            .filter(person -> person.role() == Role.CUSTOMER)
            .toList();
      }
      case Scope.None() -> List.of();
    };
  }

  private static boolean mentions(Person person, String folded) {
    return Team.folded(person.name()).contains(folded) || person.email().contains(folded);
  }

  private static String sortKey(Person person) {
    return Team.folded(person.name()) + "\t" + person.id();
  }

  /** Those whom a team may be handed to, by name. */
  public List<Person> supervisors() {
    return Stream.of(Role.ADMIN, Role.SUPERVISOR)
        .flatMap(role -> people.of(role).stream())
        .filter(TeamPeople::maySupervise)
        .sorted(Comparator.comparing(TeamPeople::sortKey))
        .toList();
  }

  static boolean maySupervise(Person person) {
    return person.may(Action.EDIT_TEAMS) && person.standing().active();
  }

  /** All of CIC, and who works with a company that one sees. */
  static boolean mayAdd(Person asking, Person other) {
    return other.standing().active()
        && (asking.role() == Role.ADMIN
            || other.role() != Role.CUSTOMER
            || other.grants().stream()
                .anyMatch(grant -> asking.may(Action.SEE_COMPANY, grant.company())));
  }
}

package ai.cicops.portal.teams.lambda;

import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.teams.Membership;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamPeople;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What travels about teams and the people in them. */
final class TeamsBody {
  private TeamsBody() {}

  @Json
  record Create(String name) {}

  @Json
  record Rename(long version, String name) {}

  @Json
  record HandOver(long version, String supervisor) {}

  @Json
  record All(List<One> teams) {}

  /**
   * @param changeable whether who asks keeps it
   */
  @Json
  record One(
      String id,
      String name,
      Somebody supervisor,
      int people,
      @Nullable Instant discardedAt,
      long version,
      boolean changeable) {
    static One of(Team team, Person asking, Function<UserId, @Nullable Person> known) {
      return new One(
          team.id().value(),
          team.name(),
          Somebody.of(team.supervisor(), known.apply(team.supervisor())),
          team.people(),
          team.discardedAt(),
          team.version(),
          team.isKeptBy(asking));
    }
  }

  /**
   * @param name null when nobody has this id any more
   */
  @Json
  record Somebody(String id, @Nullable String name, boolean active) {
    static Somebody of(UserId id, @Nullable Person person) {
      return new Somebody(
          id.value(),
          person == null ? null : person.name(),
          person != null && person.standing().active());
    }
  }

  /**
   * @param today of the business zone, the last day that can be asked about
   */
  @Json
  record Members(
      List<Member> members, int count, @Nullable String next, String today, String zone) {}

  /**
   * @param companies of a customer, those that who asks may see
   * @param periods all of theirs in this team, the newest first
   */
  @Json
  record Member(
      String id,
      @Nullable String name,
      @Nullable String role,
      boolean active,
      List<Company> companies,
      List<Period> periods) {
    static Member of(TeamPeople.Line line, List<Company> companies) {
      var person = line.person();
      return new Member(
          line.user().value(),
          person == null ? null : person.name(),
          person == null ? null : Parse.word(person.role()),
          person != null && person.standing().active(),
          companies,
          line.memberships().stream().map(Period::of).toList());
    }
  }

  @Json
  record Company(String id, String name) {}

  @Json
  record Period(Instant from, @Nullable Instant until) {
    static Period of(Membership membership) {
      return new Period(membership.from(), membership.until());
    }
  }

  @Json
  record Excluded(List<Candidate> people, int count, @Nullable String next) {}

  @Json
  record Supervisors(List<Candidate> people) {}

  @Json
  record Candidate(String id, String name, String email, String role) {
    static List<Candidate> all(List<Person> people) {
      return people.stream()
          .map(person ->
              new Candidate(
                  person.id().value(), person.name(), person.email(), Parse.word(person.role())))
          .toList();
    }
  }
}

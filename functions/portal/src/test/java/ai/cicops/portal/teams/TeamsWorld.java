package ai.cicops.portal.teams;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MovableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Whoever keeps teams and is in them: an admin, a supervisor of Northside, two customers. */
final class TeamsWorld {
  static final CompanyId NORTHSIDE = new CompanyId("northside");
  static final CompanyId SUMMIT = new CompanyId("summit");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  final MovableClock clock = new MovableClock(Instant.parse("2026-05-03T16:00:00Z"));
  final MemoryPeople people = new MemoryPeople();
  final Actor ann = actor(enroll("ann", Role.ADMIN));
  final Actor sue = actor(enroll("sue", Role.SUPERVISOR, grant(NORTHSIDE)));
  final Actor sam = actor(enroll("sam", Role.SUPERVISOR));
  final Person pat = enroll("pat", Role.CUSTOMER, grant(NORTHSIDE));
  final Person joe = enroll("joe", Role.CUSTOMER, grant(SUMMIT));
  final Person ada = enroll("ada", Role.AGENT);
  final Teams teams;
  final KeepTeams keep;
  final KeepTeamMembers members;
  final TeamPeople lists;

  TeamsWorld(Teams teams) {
    this.teams = teams;
    keep = new KeepTeams(teams, people, new Ids(new Random(7)), clock);
    members = new KeepTeamMembers(keep, teams, people, clock);
    lists = new TeamPeople(teams, people, NEW_YORK);
  }

  private static Grant grant(CompanyId company) {
    return new Grant(company, false, Grant.USUAL);
  }

  Person enroll(String id, Role role, Grant... grants) {
    var user = new UserId(id);
    var email = new EmailAddress(id + "@example.com");
    var name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    people.enroll(
        new Person(user, name, email.value(), role, "en", NEW_YORK, List.of(grants)),
        new Account(user, email, "hash", null, 0));
    return person(user);
  }

  Person person(UserId user) {
    return people.find(user).orElseThrow();
  }

  private static Actor actor(Person person) {
    return new Actor(person, new ClientAddress("203.0.113.7"));
  }

  Team made(Actor by, String name) {
    return kept(keep.create(by, name));
  }

  static Team kept(TeamOutcome outcome) {
    if (outcome instanceof TeamOutcome.Kept(var team)) {
      return team;
    }
    throw new AssertionError(outcome);
  }
}

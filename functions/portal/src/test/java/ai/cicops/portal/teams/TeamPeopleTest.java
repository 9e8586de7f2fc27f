package ai.cicops.portal.teams;

import static ai.cicops.portal.teams.TeamsWorld.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamPeopleTest {
  private final MemoryTeams teams = new MemoryTeams();
  private final TeamsWorld world = new TeamsWorld(teams);
  private final Actor sue = world.sue;
  private final TeamId id = world.made(sue, "Dispatch").id();

  private Team team() {
    return teams.find(id).orElseThrow();
  }

  private void at(String instant, Runnable change) {
    world.clock.advance(Duration.between(world.clock.instant(), Instant.parse(instant)));
    change.run();
  }

  private void joins(String instant, Person person) {
    at(instant, () -> kept(world.members.add(world.ann, id, person.id())));
  }

  private void leaves(String instant, Person person) {
    at(instant, () -> kept(world.members.remove(world.ann, id, person.id())));
  }

  private List<String> on(String day) {
    return names(world.lists.members(team(), Optional.of(LocalDate.parse(day)), "", null));
  }

  private List<String> now() {
    return names(world.lists.members(team(), Optional.empty(), "", null));
  }

  private static List<String> names(TeamPeople.Page<TeamPeople.Line> page) {
    return page.lines().stream()
        .map(line -> line.person() == null ? "?" : line.person().name())
        .toList();
  }

  /** A day of New York goes from 4 to 4 UTC in May. */
  @ParameterizedTest
  @CsvSource({
    "2026-05-04T03:59:59Z, 2026-05-03, true",
    "2026-05-04T04:00:00Z, 2026-05-03, false",
    "2026-05-03T04:00:00Z, 2026-05-03, true",
    "2026-05-03T03:59:59Z, 2026-05-02, true",
  })
  void asksForDaysOfTheBusinessZone(String joined, String day, boolean in) {
    joins(joined, world.pat);

    assertEquals(in, !on(day).isEmpty());
  }

  @Test
  void tellsWhoWasInItThatDay() {
    joins("2026-05-01T12:00:00Z", world.pat);
    joins("2026-05-02T12:00:00Z", world.ada);
    leaves("2026-05-03T12:00:00Z", world.pat);
    joins("2026-05-05T12:00:00Z", world.joe);
    joins("2026-05-06T12:00:00Z", world.pat);

    assertEquals(List.of(), on("2026-04-30"));
    assertEquals(List.of("Pat"), on("2026-05-01"));
    assertEquals(List.of("Ada", "Pat"), on("2026-05-03"));
    assertEquals(List.of("Ada"), on("2026-05-04"));
    assertEquals(List.of("Ada", "Joe", "Pat"), on("2026-05-06"));
    assertEquals(List.of("Ada", "Joe", "Pat"), now());
    var pat = world.lists.members(team(), Optional.empty(), "pa", null).lines().getFirst();
    assertEquals(
        List.of(
            new Membership(world.pat.id(), Instant.parse("2026-05-06T12:00:00Z"), null),
            new Membership(
                world.pat.id(),
                Instant.parse("2026-05-01T12:00:00Z"),
                Instant.parse("2026-05-03T12:00:00Z"))),
        pat.memberships());
  }

  @Test
  void knowsWhoCameAndWentThatDay() {
    joins("2026-05-03T12:00:00Z", world.pat);
    leaves("2026-05-03T12:00:00Z", world.pat);
    joins("2026-05-03T12:05:00Z", world.ada);
    leaves("2026-05-03T12:10:00Z", world.ada);

    assertEquals(List.of("Ada", "Pat"), on("2026-05-03"));
    assertEquals(List.of(), on("2026-05-04"));
    assertEquals(List.of(), now());
  }

  @Test
  void endsEveryMembershipWithTheTeam() {
    joins("2026-05-01T12:00:00Z", world.pat);
    at("2026-05-03T12:00:00Z", () -> kept(world.keep.discard(sue, id)));

    assertEquals(List.of("Pat"), on("2026-05-03"));
    assertEquals(List.of(), on("2026-05-04"));
    assertEquals(List.of("Pat"), now());
    at("2026-05-05T12:00:00Z", () -> kept(world.keep.undiscard(sue, id)));
    assertEquals(List.of("Pat"), on("2026-05-05"));
  }

  @Test
  void listsWhomOneMayAddAndWhoIsNotInIt() {
    joins("2026-05-03T12:00:00Z", world.ada);

    assertEquals(List.of("Ann", "Pat", "Sam", "Sue"), excluded(sue, ""));
    assertEquals(List.of("Ann", "Joe", "Pat", "Sam", "Sue"), excluded(world.ann, ""));
    assertEquals(List.of("Pat"), excluded(sue, "PAT@"));
    deactivate(world.pat);
    assertEquals(List.of("Ann", "Sam", "Sue"), excluded(sue, ""));
  }

  private List<String> excluded(Actor asking, String text) {
    return world.lists.excluded(asking.person(), team(), text, null).lines().stream()
        .map(Person::name)
        .toList();
  }

  private void deactivate(Person person) {
    assertTrue(
        world.people.change(
            person.with(person.standing().deactivated(world.clock.instant())),
            null,
            new Deed(
                world.ann.does("deactivated", "user#x", world.clock.instant(), "1", Map.of()))));
  }

  @Test
  void showsWhoMayNotSignInAnyMore() {
    joins("2026-05-03T12:00:00Z", world.pat);
    deactivate(world.pat);
    var nobody = new UserId("nobody");
    teams.join(
        id,
        nobody,
        world.clock.instant(),
        new Deed(world.ann.does("x", "y", world.clock.instant(), "1", Map.of())));

    var lines = world.lists.members(team(), Optional.empty(), "", null).lines();
    var pat = lines.getFirst().person();
    assertNotNull(pat);
    assertFalse(pat.standing().active());
    assertEquals(1, pat.grants().size());
    assertNull(lines.getLast().person());
  }

  @Test
  void comesInPages() {
    for (int n = 0; n < 120; n++) {
      joins("2026-05-03T12:00:00Z", world.enroll("n" + n, Role.AGENT));
    }
    var seen = new ArrayList<String>();
    var page = world.lists.members(team(), Optional.empty(), "", null);
    seen.addAll(names(page));
    while (page.next() != null) {
      assertEquals(TeamPeople.PAGE, page.lines().size());
      page = world.lists.members(team(), Optional.empty(), "", page.next());
      seen.addAll(names(page));
    }
    assertEquals(120, page.count());
    assertEquals(seen.stream().distinct().sorted().toList(), seen);
    assertEquals(120, seen.size());
  }
}

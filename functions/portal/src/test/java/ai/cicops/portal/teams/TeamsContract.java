package ai.cicops.portal.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Teams} does. */
public abstract class TeamsContract {
  private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
  private static final Instant ONE = NOON.plus(Duration.ofHours(1));
  private static final TeamId DISPATCH = new TeamId("dispatch");
  private static final UserId SUE = new UserId("sue");
  private static final UserId PAT = new UserId("pat");
  private static final UserId ANA = new UserId("ana");

  protected abstract Teams teams();

  protected abstract AuditLog log();

  private static Team team(TeamId id, String name) {
    return new Team(id, name, SUE, 0, null, 0);
  }

  private Team dispatch() {
    assertTrue(teams().add(team(DISPATCH, "Dispatch"), deed("add")));
    return now();
  }

  private Team now() {
    return teams().find(DISPATCH).orElseThrow();
  }

  private static Deed deed(String id) {
    return new Deed(
        new AuditEntry("team#tested", NOON, id, "tester", "tested", "", Map.of()),
        new OutboxEvent("event-" + id, NOON, "portal.teams", "Tested", Map.of()));
  }

  private List<String> noted() {
    return log().of("team#tested", 1000).stream().map(AuditEntry::id).sorted().toList();
  }

  @Test
  void listsByNameWhateverItsCase() {
    assertTrue(teams().add(team(new TeamId("a"), "beta"), deed("a")));
    assertTrue(teams().add(team(new TeamId("b"), "Alpha"), deed("b")));
    assertTrue(teams().add(team(new TeamId("c"), "Ärger"), deed("c")));

    assertEquals(
        List.of("Alpha", "beta", "Ärger"), teams().list().stream().map(Team::name).toList());
    assertEquals(team(new TeamId("b"), "Alpha"), teams().list().getFirst());
    assertEquals(Optional.empty(), teams().find(new TeamId("nothing")));
  }

  @Test
  void givesEachNameToOneTeam() {
    var dispatch = dispatch();
    var other = new TeamId("other");

    assertFalse(teams().add(team(other, "  DISPATCH "), deed("b")));
    assertEquals(Optional.of(DISPATCH), teams().named("dispatch"));
    assertTrue(teams().change(dispatch, dispatch.named("dispatch"), deed("c")));
    assertTrue(teams().change(now(), now().named("Sales"), deed("d")));
    assertEquals(Optional.empty(), teams().named("Dispatch"));
    assertTrue(teams().add(team(other, "Dispatch"), deed("e")));
    assertFalse(teams().change(now(), now().named("dispatch"), deed("f")));
    assertEquals("Sales", now().name());
    assertEquals(List.of("add", "c", "d", "e"), noted());
  }

  @Test
  void givesNamesFreeThatAreDiscarded() {
    var dispatch = dispatch();
    assertTrue(teams().change(dispatch, dispatch.discarded(NOON), deed("b")));
    assertTrue(teams().add(team(new TeamId("other"), "Dispatch"), deed("c")));

    assertEquals(NOON, now().discardedAt());
    assertFalse(teams().change(now(), now().discarded(null), deed("d")));
    assertTrue(teams().change(now(), now().named("Night dispatch"), deed("e")));
    assertTrue(teams().change(now(), now().discarded(null), deed("f")));
    assertEquals(Optional.of(DISPATCH), teams().named("night dispatch"));
    assertTrue(now().isActive());
  }

  @Test
  void changesOnlyWhatWasRead() {
    var dispatch = dispatch();

    assertTrue(teams().change(dispatch, dispatch.under(PAT), deed("b")));
    assertFalse(teams().change(dispatch, dispatch.named("Late"), deed("c")));
    assertEquals(new Team(DISPATCH, "Dispatch", PAT, 0, null, 1), now());
    var nothing = team(new TeamId("nothing"), "Nothing");
    assertFalse(teams().change(nothing, nothing.named("Something"), deed("d")));
    assertEquals(List.of("add", "b"), noted());
  }

  @Test
  void keepsEveryMembershipThereEverWas() {
    dispatch();
    assertTrue(teams().join(DISPATCH, PAT, NOON, deed("b")));
    assertTrue(teams().join(DISPATCH, ANA, NOON, deed("c")));
    assertFalse(teams().join(DISPATCH, PAT, ONE, deed("d")));
    assertEquals(2, now().people());
    assertEquals(Map.of(DISPATCH, NOON), teams().of(PAT));

    assertTrue(teams().leave(DISPATCH, PAT, NOON, ONE, deed("e")));
    assertFalse(teams().leave(DISPATCH, PAT, NOON, ONE.plusSeconds(1), deed("f")));
    assertEquals(Map.of(), teams().of(PAT));
    assertFalse(teams().join(DISPATCH, PAT, NOON, deed("g")));
    assertTrue(teams().join(DISPATCH, PAT, ONE.plusMillis(1), deed("h")));

    assertEquals(
        List.of(
            new Membership(ANA, NOON, null),
            new Membership(PAT, NOON, ONE),
            new Membership(PAT, ONE.plusMillis(1), null)),
        teams().memberships(DISPATCH));
    assertEquals(2, now().people());
    assertEquals(0, now().version());
    assertEquals(List.of("add", "b", "c", "e", "h"), noted());
  }

  @Test
  void changesNobodyWhileDiscarded() {
    var dispatch = dispatch();
    assertTrue(teams().join(DISPATCH, PAT, NOON, deed("b")));
    assertTrue(teams().change(dispatch, dispatch.discarded(ONE), deed("c")));

    assertFalse(teams().join(DISPATCH, ANA, ONE, deed("d")));
    assertFalse(teams().leave(DISPATCH, PAT, NOON, ONE, deed("e")));
    assertFalse(teams().join(new TeamId("nothing"), ANA, ONE, deed("f")));
    assertEquals(1, now().people());
    assertEquals(Map.of(DISPATCH, NOON), teams().of(PAT));
  }

  @Test
  void takesSomebodyInOnceWhoeverAsks() {
    dispatch();
    var world = new TeamsWorld(teams());
    var outcomes = AtOnce.each(6, _ -> world.members.add(world.ann, DISPATCH, world.pat.id()));

    assertEquals(6, outcomes.stream().filter(TeamOutcome.Kept.class::isInstance).count());
    assertEquals(1, teams().memberships(DISPATCH).size());
    assertEquals(1, now().people());
  }

  @Test
  void takesManyInAtOnce() {
    dispatch();
    var world = new TeamsWorld(teams());
    var many = IntStream.range(0, 6).mapToObj(n -> world.enroll("n" + n, Role.AGENT)).toList();
    var outcomes = AtOnce.each(6, n -> world.members.add(world.ann, DISPATCH, many.get(n).id()));

    assertEquals(6, outcomes.stream().filter(TeamOutcome.Kept.class::isInstance).count());
    assertEquals(6, teams().memberships(DISPATCH).size());
    assertEquals(6, now().people());
  }

  @Test
  void tellsWhoRenamesSecond() {
    dispatch();
    var world = new TeamsWorld(teams());
    var outcomes = AtOnce.each(6, n -> world.keep.rename(world.ann, DISPATCH, 0, "Name " + n));

    assertEquals(1, outcomes.stream().filter(TeamOutcome.Kept.class::isInstance).count());
    assertEquals(5, outcomes.stream().filter(TeamOutcome.Stale.class::isInstance).count());
    assertEquals(1, now().version());
  }

  @Test
  void givesANameOnceWhoeverAsks() {
    var world = new TeamsWorld(teams());
    var outcomes =
        AtOnce.each(6, n -> world.keep.create(world.ann, n % 2 == 0 ? "Night" : "NIGHT"));

    assertEquals(1, outcomes.stream().filter(TeamOutcome.Kept.class::isInstance).count());
    assertEquals(5, outcomes.stream().filter(TeamOutcome.NameTaken.class::isInstance).count());
    assertEquals(1, teams().list().size());
  }

  @Test
  void takesFiveHundredPeopleAndNoMore() {
    assertTrue(
        teams().add(new Team(DISPATCH, "Dispatch", SUE, Team.MOST - 1, null, 0), deed("add")));

    assertTrue(teams().join(DISPATCH, PAT, NOON, deed("b")));
    assertFalse(teams().join(DISPATCH, ANA, NOON, deed("c")));
    assertEquals(Team.MOST, now().people());
  }
}

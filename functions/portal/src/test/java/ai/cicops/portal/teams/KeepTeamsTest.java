package ai.cicops.portal.teams;

import static ai.cicops.portal.teams.TeamsWorld.kept;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepTeamsTest {
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryTeams teams = new MemoryTeams(audit);
  private final TeamsWorld world = new TeamsWorld(teams);
  private final Actor ann = world.ann;
  private final Actor sue = world.sue;
  private final Actor sam = world.sam;

  private List<String> namesFor(Actor actor) {
    return world.keep.list(actor.person()).stream().map(Team::name).toList();
  }

  private Team now(Team team) {
    return teams.find(team.id()).orElseThrow();
  }

  private List<String> audited(Team team) {
    return audit.of("team#" + team.id(), 100).stream().map(AuditEntry::action).sorted().toList();
  }

  @Test
  void makesWhoeverCreatesOneItsSupervisor() {
    var team = world.made(sue, "Dispatch");

    assertEquals(new UserId("sue"), team.supervisor());
    assertEquals(List.of("Dispatch"), namesFor(sue));
    assertEquals(List.of("Dispatch"), namesFor(ann));
    assertEquals(List.of(), namesFor(sam));
    assertEquals(new TeamOutcome.NameTaken(), world.keep.create(sam, "dispatch"));
    assertEquals(List.of("team_created"), audited(team));
  }

  @Test
  void isSeenByWhoIsInItAndKeptByItsSupervisorAlone() {
    var team = world.made(sue, "Dispatch");
    assertEquals(new TeamOutcome.NotFound(), world.keep.rename(sam, team.id(), 0, "Mine"));

    kept(world.members.add(sue, team.id(), sam.person().id()));

    assertEquals(List.of("Dispatch"), namesFor(sam));
    assertEquals(new TeamOutcome.NotAllowed(), world.keep.rename(sam, team.id(), 0, "Mine"));
    assertEquals(new TeamOutcome.NotAllowed(), world.keep.discard(sam, team.id()));
    assertEquals(
        new TeamOutcome.NotAllowed(), world.members.add(sam, team.id(), new UserId("ada")));
    assertEquals("Mine", kept(world.keep.rename(ann, team.id(), 0, "Mine")).name());
  }

  @Test
  void isHandedOverToWhoKeepsTeamsAndMaySignIn() {
    var team = world.made(sue, "Dispatch");
    var gone = world.sam.person();
    world.people.change(
        gone.with(gone.standing().deactivated(world.clock.instant())),
        null,
        new Deed(ann.does("deactivated", "user#sam", world.clock.instant(), "1", Map.of())));

    for (var nobody : List.of("ada", "pat", "sam", "nobody")) {
      assertEquals(
          new TeamOutcome.NoSuchPerson(),
          world.keep.handOver(sue, team.id(), 0, new UserId(nobody)));
    }
    assertEquals(
        List.of("Ann", "Sue"), world.lists.supervisors().stream().map(Person::name).toList());
    kept(world.keep.handOver(sue, team.id(), 0, ann.person().id()));

    assertEquals(List.of(), namesFor(sue));
    assertEquals(new UserId("ann"), now(team).supervisor());
    assertEquals(List.of("team_created", "team_handed_over"), audited(team));
  }

  @Test
  void tellsWhoeverEditsWhatIsOld() {
    var team = world.made(sue, "Dispatch");
    var first = kept(world.keep.rename(sue, team.id(), 0, "Day"));

    assertEquals(new TeamOutcome.Stale(first), world.keep.rename(ann, team.id(), 0, "Night"));
    assertEquals(first, kept(world.keep.rename(ann, team.id(), 1, "Day")));
    assertEquals(List.of("team_created", "team_renamed"), audited(team));
  }

  @Test
  void bringsPeopleInAndOutAnyNumberOfTimes() {
    var team = world.made(sue, "Dispatch").id();
    var pat = world.pat.id();
    assertEquals(1, kept(world.members.add(sue, team, pat)).people());
    assertEquals(1, kept(world.members.add(ann, team, pat)).people());
    world.clock.advance(Duration.ofHours(1));
    assertEquals(0, kept(world.members.remove(sue, team, pat)).people());
    assertEquals(0, kept(world.members.remove(ann, team, pat)).people());
    world.clock.advance(Duration.ofHours(1));
    assertEquals(1, kept(world.members.add(sue, team, pat)).people());

    assertEquals(2, teams.memberships(team).size());
    assertEquals(
        List.of("TeamMemberAdded", "TeamMemberRemoved", "TeamMemberAdded"),
        teams.events().stream().map(OutboxEvent::detailType).toList());
    assertEquals(
        Map.of("teamId", team.value(), "userId", "pat"), teams.events().getFirst().detail());
    assertEquals(
        List.of("team_created", "team_member_added", "team_member_added", "team_member_removed"),
        audited(now(world.keep.find(ann.person(), team).orElseThrow())));
  }

  @Test
  void letsSupervisorsBringInWhomTheySee() {
    var team = world.made(sue, "Dispatch").id();

    kept(world.members.add(sue, team, world.pat.id()));
    kept(world.members.add(sue, team, world.ada.id()));
    assertEquals(new TeamOutcome.NoSuchPerson(), world.members.add(sue, team, world.joe.id()));
    assertEquals(
        new TeamOutcome.NoSuchPerson(), world.members.add(sue, team, new UserId("nobody")));
    assertEquals(new TeamOutcome.NoSuchPerson(), world.members.remove(sue, team, world.joe.id()));
    kept(world.members.add(ann, team, world.joe.id()));
    kept(world.members.remove(sue, team, world.joe.id()));
  }

  @Test
  void holdsFiveHundredPeople() {
    var team = new Team(new TeamId("full"), "Full", new UserId("sue"), Team.MOST, null, 0);
    teams.add(
        team,
        new Deed(ann.does("team_created", "team#full", world.clock.instant(), "1", Map.of())));

    assertEquals(new TeamOutcome.TooMany(), world.members.add(sue, team.id(), world.pat.id()));
  }

  @Test
  void keepsPeopleAndHistoryOfWhatIsDiscarded() {
    var team = world.made(sue, "Dispatch");
    kept(world.members.add(sue, team.id(), sam.person().id()));
    kept(world.keep.discard(sue, team.id()));
    kept(world.keep.discard(sue, team.id()));

    assertEquals(List.of("Dispatch"), namesFor(ann));
    assertEquals(List.of(), namesFor(sam));
    assertEquals(1, now(team).people());
    assertEquals(new TeamOutcome.Discarded(), world.keep.rename(ann, team.id(), 1, "Late"));
    assertEquals(new TeamOutcome.Discarded(), world.members.add(ann, team.id(), world.pat.id()));
    world.made(sam, "Dispatch");
    assertEquals(new TeamOutcome.NameTaken(), world.keep.undiscard(sue, team.id()));
  }

  @Test
  void takesADiscardBack() {
    var team = world.made(sue, "Dispatch");
    kept(world.members.add(sue, team.id(), world.pat.id()));
    kept(world.keep.discard(sue, team.id()));

    assertEquals(team.of(1).next().next(), kept(world.keep.undiscard(ann, team.id())));
    assertEquals(
        List.of("team_created", "team_discarded", "team_member_added", "team_undiscarded"),
        audited(team));
  }

  /** Whatever a team is, it is no right: not for who is in it, not for who looks after it. */
  @Test
  void givesNobodyAnyRight() {
    var before = rights();
    var team = world.made(sam, "Dispatch");
    everybody().forEach(person -> kept(world.members.add(ann, team.id(), person.id())));
    kept(world.keep.handOver(sam, team.id(), 0, sue.person().id()));

    assertEquals(before, rights());
    everybody().forEach(person -> kept(world.members.remove(ann, team.id(), person.id())));
    assertEquals(before, rights());
  }

  private Stream<Person> everybody() {
    return Stream.of("ann", "sue", "sam", "pat", "joe", "ada").map(UserId::new).map(world::person);
  }

  private List<Object> rights() {
    var rights = new ArrayList<>();
    everybody()
        .forEach(person -> {
          rights.add(person);
          for (var action : Action.values()) {
            Scope scope = person.scope(action);
            rights.add(scope);
            rights.add(person.may(action));
            rights.add(person.may(action, TeamsWorld.NORTHSIDE));
            rights.add(person.may(action, TeamsWorld.SUMMIT));
          }
        });
    return rights;
  }
}

package ai.cicops.portal.teams;

import static ai.cicops.portal.teams.TeamsWorld.NORTHSIDE;
import static ai.cicops.portal.teams.TeamsWorld.SUMMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeamCompaniesTest {
  private final TeamsWorld world = new TeamsWorld(new MemoryTeams());
  private final TeamCompanies companies = new TeamCompanies(world.teams, world.people);
  private final Team north = world.made(world.sue, "North");

  private Set<CompanyId> of(Person person) {
    var id = north.id().value();
    return companies.companies(person, Set.of(id)).getOrDefault(id, Set.of());
  }

  private void join(Person person) {
    var unused = world.members.add(world.ann, north.id(), person.id());
  }

  @Test
  void areThoseThatItsPeopleHaveToDoWithToday() {
    assertEquals(Set.of(), of(world.ann.person()));
    join(world.pat);
    join(world.joe);
    join(world.ada);
    join(world.ann.person());
    assertEquals(Set.of(NORTHSIDE, SUMMIT), of(world.ann.person()));

    var unused = world.members.remove(world.ann, north.id(), world.joe.id());
    assertEquals(Set.of(NORTHSIDE), of(world.ann.person()));
    var _ = world.keep.discard(world.ann, north.id());
    assertEquals(Set.of(), of(world.ann.person()));
  }

  @Test
  void areToldToWhoSeesTheTeam() {
    join(world.pat);
    assertEquals(Set.of(NORTHSIDE), of(world.sue.person()));
    assertEquals(Set.of(), of(world.sam.person()));
    join(world.sam.person());
    assertEquals(Set.of(NORTHSIDE), of(world.sam.person()));
  }

  @Test
  void areNoneOfWhatIsNoTeam() {
    assertEquals(
        Map.of("south", Set.of()),
        companies.companies(world.ann.person(), Set.of("south", "No Team")));
  }
}

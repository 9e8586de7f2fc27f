package ai.cicops.portal.teams;

import ai.cicops.portal.calls.CallTeams;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.FanOut;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The companies that a team has to do with: those that its people look after, serve or belong to
 * today. An admin has to do with all of them, which tells nothing apart, and counts for none.
 */
public final class TeamCompanies implements CallTeams {
  private static final int PEOPLE_AT_ONCE = 16;

  private final Teams teams;
  private final People people;

  public TeamCompanies(Teams teams, People people) {
    this.teams = teams;
    this.people = people;
  }

  @Override
  public Map<String, Set<CompanyId>> companies(Person person, Set<String> ids) {
    var companies = new TreeMap<String, Set<CompanyId>>();
    for (var id : ids) {
      TeamId.parse(id).ifPresent(team -> companies.put(id, of(person, team)));
    }
    return companies;
  }

  private Set<CompanyId> of(Person person, TeamId id) {
    var team = teams.find(id).filter(Team::isActive);
    if (team.isEmpty()) {
      return Set.of();
    }
    var in = teams.memberships(id).stream().filter(Membership::isOpen).toList();
    return isSeen(team.get(), in, person)
        ? FanOut.over(in, PEOPLE_AT_ONCE, member -> people.find(member.user())).stream()
            .flatMap(found -> found.stream())
            .filter(one -> one.standing().active())
            .flatMap(one -> one.grants().stream())
            .map(Grant::company)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Admins see every team, others those that they keep or are in. */
  private static boolean isSeen(Team team, List<Membership> in, Person person) {
    return person.role() == Role.ADMIN
        || team.isKeptBy(person)
        || in.stream().anyMatch(member -> member.user().equals(person.id()));
  }
}

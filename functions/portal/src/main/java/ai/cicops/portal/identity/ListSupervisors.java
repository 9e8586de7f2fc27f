package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The supervisors who can sign in, and the companies that each looks after. */
public final class ListSupervisors {
  private final People people;

  public ListSupervisors(People people) {
    this.people = people;
  }

  /** By name, with what they were given: one request, and one more for each. */
  public List<Person> all() {
    return people.of(Role.SUPERVISOR).stream()
        .filter(supervisor -> supervisor.standing().active())
        .flatMap(supervisor -> people.find(supervisor.id()).stream())
        .toList();
  }

  /** Of one of them; none of anybody else. */
  public Set<CompanyId> companiesOf(UserId supervisor) {
    return people.find(supervisor).filter(found -> found.role() == Role.SUPERVISOR).stream()
        .flatMap(found -> found.grants().stream())
        .map(Grant::company)
        .collect(Collectors.toSet());
  }
}

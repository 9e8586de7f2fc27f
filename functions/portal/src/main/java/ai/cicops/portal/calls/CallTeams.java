package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import java.util.Map;
import java.util.Set;

/** Teams, as far as calls are told apart by them. Faults: {@code Unavailable}. */
@FunctionalInterface
public interface CallTeams {
  /** Knows none. */
  CallTeams NONE = (_, _) -> Map.of();

  /**
   * The companies that the people of each team have to do with today; a team that is discarded, or
   * that the person does not see, has none.
   *
   * @param ids of teams
   */
  Map<String, Set<CompanyId>> companies(Person person, Set<String> ids);
}

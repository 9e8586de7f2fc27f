package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A signed-in person with everything their requests are judged by.
 *
 * @param locale language tag: {@code en} or {@code es}
 */
public record Person(
    UserId id,
    String name,
    String email,
    Role role,
    String locale,
    ZoneId zone,
    List<Grant> grants) {
  public Person {
    grants = List.copyOf(grants);
  }

  public CallScope callScope() {
    return switch (role) {
      case ADMIN -> new CallScope.All();
      case SUPERVISOR, CUSTOMER ->
          new CallScope.Of(grants.stream().map(Grant::company).collect(Collectors.toSet()));
      case AGENT -> new CallScope.None();
    };
  }

  public boolean maySeeCallsOf(CompanyId company) {
    return switch (callScope()) {
      case CallScope.All() -> true;
      case CallScope.Of(var companies) -> companies.contains(company);
      case CallScope.None() -> false;
    };
  }

  /** Staff may do to the calls they see what a customer needs a permission for. */
  public boolean may(Permission permission, CompanyId company) {
    return switch (role) {
      case ADMIN -> true;
      case SUPERVISOR -> maySeeCallsOf(company);
      case AGENT -> false;
      case CUSTOMER ->
          grants.stream()
              .anyMatch(grant -> grant.company().equals(company) && grant.allows(permission));
    };
  }
}

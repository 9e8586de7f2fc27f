package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.util.Set;

/**
 * What a person has on one company: a customer's membership, or a supervisor's or agent's
 * assignment. An owner holds every permission.
 */
public record Grant(CompanyId company, boolean owner, Set<Permission> permissions) {
  public Grant {
    permissions = Set.copyOf(permissions);
  }

  public boolean allows(Permission permission) {
    return owner || permissions.contains(permission);
  }
}

package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person has on one company: a customer's membership, or a supervisor's or agent's
 * assignment. An owner holds every permission.
 *
 * @param billingContact gets and may read invoices and receipts
 */
public record Grant(
    CompanyId company, boolean owner, boolean billingContact, Set<Permission> permissions) {
  /** What a new member starts with. */
  public static final Set<Permission> USUAL =
      Set.of(Permission.LISTEN, Permission.DOWNLOAD, Permission.EXPORT);

  public Grant {
    permissions = Set.copyOf(permissions);
  }

  public Grant(CompanyId company, boolean owner, Set<Permission> permissions) {
    this(company, owner, false, permissions);
  }

  public boolean allows(Permission permission) {
    return owner || permissions.contains(permission);
  }

  public boolean readsInvoices() {
    return billingContact || allows(Permission.MANAGE_BILLING);
  }

  /** Whether all that the other comes to is in this one, too. */
  boolean covers(Grant other) {
    return (owner || !other.owner)
        && (readsInvoices() || !other.readsInvoices())
        && held().containsAll(other.held());
  }

  /** Every permission that this comes to. */
  public Set<Permission> held() {
    return owner ? EnumSet.allOf(Permission.class) : permissions;
  }
}

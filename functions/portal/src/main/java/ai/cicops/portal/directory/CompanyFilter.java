package ai.cicops.portal.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which companies a list shows.
 *
 * @param state null for those that are neither discarded nor merged
 * @param text to be found in name or place; empty for any
 * @param named the trades that have the text in their names: who has one fits, too
 * @param trade that they have; null for any
 * @param organization that they hang on; null for any
 */
public record CompanyFilter(
    @Nullable CompanyState state,
    String text,
    Set<TradeId> named,
    @Nullable TradeId trade,
    @Nullable OrganizationId organization) {
  public static final CompanyFilter ALL = new CompanyFilter(null, "");

  public CompanyFilter {
    named = Set.copyOf(named);
  }

  public CompanyFilter(@Nullable CompanyState state, String text) {
    this(state, text, Set.of(), null, null);
  }

  public boolean takes(Company company) {
    boolean right = state == null ? company.isActive() : state == company.state();
    return right
        && (trade == null || company.trades().contains(trade))
        && (organization == null || organization.equals(organizationOf(company)))
        && (company.mentions(text) || company.trades().stream().anyMatch(named::contains));
  }

  private static @Nullable OrganizationId organizationOf(Company company) {
    var organization = company.organization();
    return organization == null ? null : organization.id();
  }
}

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
 */
public record CompanyFilter(
    @Nullable CompanyState state, String text, Set<TradeId> named, @Nullable TradeId trade) {
  public static final CompanyFilter ALL = new CompanyFilter(null, "");

  public CompanyFilter {
    named = Set.copyOf(named);
  }

  public CompanyFilter(@Nullable CompanyState state, String text) {
    this(state, text, Set.of(), null);
  }

  public boolean takes(Company company) {
    boolean right = state == null ? company.isActive() : state == company.state();
    return right
        && (trade == null || company.trades().contains(trade))
        && (company.mentions(text) || company.trades().stream().anyMatch(named::contains));
  }
}

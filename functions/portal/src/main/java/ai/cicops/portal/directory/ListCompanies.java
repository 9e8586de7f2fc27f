package ai.cicops.portal.directory;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The companies that somebody may see, by name, 50 at a time. */
public final class ListCompanies {
  public static final int PAGE = 50;

  private final Companies companies;

  public ListCompanies(Companies companies) {
    this.companies = companies;
  }

  /**
   * @param only the companies that one may see; empty for all of them
   * @param after where the page before ended, null for the first
   */
  public Companies.CompanyPage list(
      Optional<Set<CompanyId>> only, CompanyFilter filter, @Nullable String after) {
    return only.map(ids -> among(ids, filter, after))
        .orElseGet(() -> companies.list(filter, after, PAGE));
  }

  private Companies.CompanyPage among(
      Set<CompanyId> ids, CompanyFilter filter, @Nullable String after) {
    var found =
        companies.find(ids).stream()
            .map(CompanyCampaigns::company)
            .filter(company -> after == null || company.sortKey().compareTo(after) > 0)
            .filter(filter::takes)
            .sorted(Comparator.comparing(Company::sortKey))
            .toList();
    return Companies.CompanyPage.of(found, PAGE);
  }
}

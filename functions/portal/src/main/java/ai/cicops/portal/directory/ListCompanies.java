package ai.cicops.portal.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** How many numbers each of them has today. */
  public Map<CompanyId, Integer> numbers(List<Company> page, Instant now) {
    var numbers = new HashMap<CompanyId, Integer>();
    for (var each : companies.find(page.stream().map(Company::id).toList())) {
      numbers.put(
          each.company().id(),
          (int)
              each.numbers().stream()
                  .filter(number -> number.state(now) == CompanyNumber.State.ACTIVE)
                  .count());
    }
    return numbers;
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

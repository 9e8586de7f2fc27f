package ai.cicops.portal.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The companies that somebody may see, by name, 50 at a time. */
public final class ListCompanies {
  public static final int PAGE = 50;
  private static final int READ = 200;

  private final Companies companies;

  public ListCompanies(Companies companies) {
    this.companies = companies;
  }

  /**
   * @param only the companies that one may see; empty for all of them
   * @param text to be found in name, place or trade; empty for any
   * @param after where the page before ended, null for the first
   */
  public Companies.CompanyPage list(
      Optional<Set<CompanyId>> only, String text, @Nullable String after) {
    return only.map(ids -> among(ids, text, after)).orElseGet(() -> all(text, after));
  }

  private Companies.CompanyPage among(Set<CompanyId> ids, String text, @Nullable String after) {
    var found =
        companies.find(ids).stream()
            .map(CompanyCampaigns::company)
            .filter(company -> after == null || company.sortKey().compareTo(after) > 0)
            .filter(company -> company.mentions(text))
            .sorted(Comparator.comparing(Company::sortKey))
            .toList();
    return page(found);
  }

  private Companies.CompanyPage all(String text, @Nullable String after) {
    var found = new ArrayList<Company>();
    var from = after;
    do {
      var page = companies.list(from, READ);
      page.companies().stream().filter(company -> company.mentions(text)).forEach(found::add);
      from = page.next();
    } while (from != null && found.size() <= PAGE);
    return page(found);
  }

  private static Companies.CompanyPage page(List<Company> found) {
    return found.size() <= PAGE
        ? new Companies.CompanyPage(found, null)
        : new Companies.CompanyPage(found.subList(0, PAGE), found.get(PAGE - 1).sortKey());
  }
}

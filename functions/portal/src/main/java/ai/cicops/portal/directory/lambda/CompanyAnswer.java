package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.TradeList;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company as the list shows it. */
@Json
record CompanyAnswer(
    String id,
    String name,
    String place,
    String zone,
    List<TradeAnswer.Named> trades,
    boolean needsReview,
    @Nullable OrganizationName organization,
    @Nullable Instant discardedAt) {

  @Json
  record OrganizationName(String id, String name) {
    static @Nullable OrganizationName of(@Nullable Organization organization) {
      return organization == null
          ? null
          : new OrganizationName(organization.id().value(), organization.name());
    }
  }

  /**
   * One page.
   *
   * @param numbers how many each company has today, by its id; null when nobody asked
   * @param next null on the last page
   */
  @Json
  record Page(
      List<CompanyAnswer> companies,
      @Nullable Map<String, Integer> numbers,
      @Nullable String next) {}

  static List<CompanyAnswer> all(Companies.CompanyPage page, TradeList trades) {
    return page.companies().stream().map(company -> of(company, trades)).toList();
  }

  static CompanyAnswer of(Company company, TradeList trades) {
    return new CompanyAnswer(
        company.id().value(),
        company.name(),
        company.place(),
        company.zone().getId(),
        TradeAnswer.Named.all(trades.of(company.trades())),
        company.needsReview(),
        OrganizationName.of(company.organization()),
        company.standing().discardedAt());
  }
}

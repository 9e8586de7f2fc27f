package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company as the list shows it. */
@Json
record CompanyAnswer(
    String id,
    String name,
    String place,
    String zone,
    List<String> trades,
    boolean needsReview,
    @Nullable OrganizationName organization) {

  @Json
  record OrganizationName(String id, String name) {}

  /** One page; {@code next} is null on the last. */
  @Json
  record Page(List<CompanyAnswer> companies, @Nullable String next) {}

  static List<CompanyAnswer> all(Companies.CompanyPage page) {
    return page.companies().stream().map(CompanyAnswer::of).toList();
  }

  private static CompanyAnswer of(Company company) {
    var organization = company.organization();
    return new CompanyAnswer(
        company.id().value(),
        company.name(),
        company.place(),
        company.zone().getId(),
        company.trades(),
        company.needsReview(),
        organization == null
            ? null
            : new OrganizationName(organization.id().value(), organization.name()));
  }
}

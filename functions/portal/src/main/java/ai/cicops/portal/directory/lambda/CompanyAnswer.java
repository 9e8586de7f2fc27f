package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.Organization;
import io.avaje.jsonb.Json;
import java.time.Instant;
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

  /** One page; {@code next} is null on the last. */
  @Json
  record Page(List<CompanyAnswer> companies, @Nullable String next) {}

  static List<CompanyAnswer> all(Companies.CompanyPage page) {
    return page.companies().stream().map(CompanyAnswer::of).toList();
  }

  static CompanyAnswer of(Company company) {
    return new CompanyAnswer(
        company.id().value(),
        company.name(),
        company.place(),
        company.zone().getId(),
        company.trades(),
        company.needsReview(),
        OrganizationName.of(company.organization()),
        company.standing().discardedAt());
  }
}

package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.KeepOrganizations.Shown;
import ai.cicops.portal.directory.KeptOrganization;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization as lists show it. */
@Json
record OrganizationAnswer(String id, String name, @Nullable Instant discardedAt, long version) {

  @Json
  record All(List<OrganizationAnswer> organizations) {
    static All of(List<KeptOrganization> organizations) {
      return new All(organizations.stream().map(OrganizationAnswer::of).toList());
    }
  }

  /** With the companies that hang on it. */
  @Json
  record Detail(
      String id,
      String name,
      @Nullable Instant discardedAt,
      long version,
      List<HangingCompany> companies) {
    static Detail of(Shown shown) {
      var organization = shown.organization();
      return new Detail(
          organization.id().value(),
          organization.name(),
          organization.discardedAt(),
          organization.version(),
          shown.companies().stream().map(HangingCompany::of).toList());
    }
  }

  /**
   * @param version of the company, that a detaching names
   */
  @Json
  record HangingCompany(
      String id, String name, String place, @Nullable Instant discardedAt, long version) {
    static HangingCompany of(Company company) {
      return new HangingCompany(
          company.id().value(),
          company.name(),
          company.place(),
          company.standing().discardedAt(),
          company.version());
    }
  }

  /** A company that stands in the way. */
  @Json
  record Hanging(String id, String name) {
    static List<Hanging> all(List<Company> companies) {
      return companies.stream()
          .map(company -> new Hanging(company.id().value(), company.name()))
          .toList();
    }
  }

  static OrganizationAnswer of(KeptOrganization organization) {
    return new OrganizationAnswer(
        organization.id().value(),
        organization.name(),
        organization.discardedAt(),
        organization.version());
  }
}

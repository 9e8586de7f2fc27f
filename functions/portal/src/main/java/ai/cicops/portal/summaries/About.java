package ai.cicops.portal.summaries;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.OrganizationId;
import java.time.ZoneId;

/** Whose calls a summary is about, as far as its reader sees them. */
public sealed interface About {
  record OneCompany(CompanyId company) implements About {}

  /** All companies that hang on an organization. */
  record OneOrganization(OrganizationId organization) implements About {}

  record AllCompanies() implements About {}

  /** Such as {@code company#northside}; tells what summaries are about apart. */
  default String code() {
    return switch (this) {
      case OneCompany(var company) -> "company#" + company;
      case OneOrganization(var organization) -> "organization#" + organization;
      case AllCompanies() -> "all";
    };
  }

  static About of(String code) {
    if (code.equals("all")) {
      return new AllCompanies();
    }
    var id = code.substring(code.indexOf('#') + 1);
    return code.startsWith("company#")
        ? new OneCompany(new CompanyId(id))
        : new OneOrganization(new OrganizationId(id));
  }

  /** What the dashboard of the same calls asks. */
  default CallQuestion question(Span span, ZoneId zone) {
    var from = span.from().toString();
    var to = span.to().toString();
    return switch (this) {
      case OneCompany(var company) ->
          new CallQuestion(company, from, to, zone.getId(), CallFilter.ALL);
      case OneOrganization(var organization) ->
          new CallQuestion(
              null,
              from,
              to,
              zone.getId(),
              CallFilter.ALL.with(Facet.ORGANIZATION, organization.value()));
      case AllCompanies() -> new CallQuestion(null, from, to, zone.getId(), CallFilter.ALL);
    };
  }
}

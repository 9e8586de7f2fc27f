package ai.cicops.portal.summaries;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptOrganization;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.Organizations;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody sees what a summary is about: of the companies whose calls they see those that
 * are neither discarded nor merged.
 */
public final class SummarySight {
  private final Companies companies;
  private final Organizations organizations;
  private final ZoneId businessZone;

  public SummarySight(Companies companies, Organizations organizations, ZoneId businessZone) {
    this.companies = companies;
    this.organizations = organizations;
    this.businessZone = businessZone;
  }

  /** Empty when there is nothing of it that they see. */
  public Optional<SeenSubject> see(Person person, About about) {
    return switch (about) {
      case About.OneCompany(var id) ->
          of(person, List.of(id)).stream()
              .map(company -> new SeenSubject(company.name(), company.zone()))
              .findFirst();
      case About.OneOrganization(var id) -> see(person, id);
      case About.AllCompanies() ->
          switch (person.callScope()) {
            case Scope.All() -> Optional.of(new SeenSubject(null, businessZone));
            case Scope.Of(var ids) -> several(null, of(person, ids));
            case Scope.None() -> Optional.empty();
          };
    };
  }

  private Optional<SeenSubject> see(Person person, OrganizationId id) {
    return switch (person.callScope()) {
      case Scope.All() ->
          organizations
              .find(id)
              .filter(kept -> kept.discardedAt() == null)
              .flatMap(kept -> several(kept.name(), of(person, organizations.companies(id))));
      case Scope.Of(var ids) -> {
        var hanging = of(person, ids).stream().filter(company -> hangsOn(company, id)).toList();
        yield hanging.isEmpty() ? Optional.empty() : several(name(hanging.getFirst()), hanging);
      }
      case Scope.None() -> Optional.empty();
    };
  }

  private static boolean hangsOn(Company company, OrganizationId id) {
    var organization = company.organization();
    return organization != null && organization.id().equals(id);
  }

  private static @Nullable String name(Company company) {
    var organization = company.organization();
    return organization == null ? null : organization.name();
  }

  /** One alone has its own clock. */
  private Optional<SeenSubject> several(@Nullable String name, List<Company> seen) {
    return switch (seen.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new SeenSubject(name, seen.getFirst().zone()));
      default -> Optional.of(new SeenSubject(name, businessZone));
    };
  }

  private List<Company> of(Person person, Collection<CompanyId> ids) {
    return companies.find(ids.stream().filter(person::maySeeCallsOf).toList()).stream()
        .map(CompanyCampaigns::company)
        .filter(Company::isActive)
        .toList();
  }

  /** Whether the dashboard shows them every one of these. */
  public boolean seesAll(Person person, Collection<CompanyId> ids) {
    return ids.stream().allMatch(person::maySeeCallsOf)
        && companies.find(ids).stream().allMatch(found -> person.sees(found.company()));
  }

  /** Those of which somebody sees a company, by name. */
  List<Organization> organizations(Person person) {
    return switch (person.callScope()) {
      case Scope.All() ->
          organizations.list().stream()
              .filter(kept -> kept.discardedAt() == null)
              .map(KeptOrganization::organization)
              .toList();
      case Scope.Of(var ids) ->
          of(person, ids).stream()
              .map(Company::organization)
              .filter(Objects::nonNull)
              .distinct()
              .sorted(Comparator.comparing(Organization::name, String.CASE_INSENSITIVE_ORDER))
              .toList();
      case Scope.None() -> List.of();
    };
  }
}

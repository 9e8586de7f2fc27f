package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Organizations}, over the companies of another twin. */
public final class MemoryOrganizations implements Organizations {
  private final Map<OrganizationId, KeptOrganization> organizations = new HashMap<>();
  private final MemoryCompanies companies;

  public MemoryOrganizations(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public List<KeptOrganization> list() {
    synchronized (companies) {
      return organizations.values().stream()
          .sorted(Comparator.comparing(kept -> kept.name().toLowerCase(Locale.ROOT)))
          .toList();
    }
  }

  @Override
  public Optional<KeptOrganization> find(OrganizationId id) {
    synchronized (companies) {
      return Optional.ofNullable(organizations.get(id));
    }
  }

  @Override
  public List<CompanyId> companies(OrganizationId id) {
    synchronized (companies) {
      return companies.companies.values().stream()
          .map(CompanyCampaigns::company)
          .filter(company -> {
            var organization = company.organization();
            return organization != null && organization.id().equals(id);
          })
          .map(Company::id)
          .sorted(Comparator.comparing(CompanyId::value))
          .toList();
    }
  }

  @Override
  public boolean add(KeptOrganization organization, Deed deed) {
    synchronized (companies) {
      if (organizations.containsKey(organization.id())) {
        return false;
      }
      organizations.put(organization.id(), organization);
      companies.leave(deed);
      return true;
    }
  }

  @Override
  public boolean change(KeptOrganization organization, Deed deed) {
    synchronized (companies) {
      var before = organizations.get(organization.id());
      if (before == null || before.version() != organization.version()) {
        return false;
      }
      organizations.put(organization.id(), organization.of(organization.version() + 1));
      companies.leave(deed);
      return true;
    }
  }

  @Override
  public boolean attach(Company company, @Nullable Organization before, Deed deed) {
    synchronized (companies) {
      var after = company.organization();
      var kept = after == null ? null : organizations.get(after.id());
      boolean there =
          after == null
              || (kept != null && kept.discardedAt() == null && kept.organization().equals(after));
      if (!there || !companies.change(company, deed)) {
        return false;
      }
      if (before != null && (after == null || !before.id().equals(after.id()))) {
        next(before);
      }
      if (after != null) {
        next(after);
      }
      return true;
    }
  }

  private void next(Organization organization) {
    organizations.computeIfPresent(organization.id(), (_, kept) -> kept.of(kept.version() + 1));
  }
}

package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/** Twin of {@link CompanyRetention}; who changed it stands where the companies' changes do. */
public final class MemoryCompanyRetention implements CompanyRetention {
  private final MemoryCompanies companies;

  public MemoryCompanyRetention(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public KeptRetention find(CompanyId company) {
    synchronized (companies) {
      return companies.retention.getOrDefault(company, KeptRetention.USUAL);
    }
  }

  @Override
  public boolean keep(CompanyId company, KeptRetention kept, Deed deed) {
    synchronized (companies) {
      if (find(company).version() != kept.version()) {
        return false;
      }
      companies.retention.put(company, new KeptRetention(kept.retention(), kept.version() + 1));
      companies.leave(deed);
      return true;
    }
  }
}

package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/** Twin of {@link CompanyTargets}; who changed them stands where the companies' changes do. */
public final class MemoryCompanyTargets implements CompanyTargets {
  private final MemoryCompanies companies;

  public MemoryCompanyTargets(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public KeptTargets find(CompanyId company) {
    synchronized (companies) {
      return companies.targets.getOrDefault(company, KeptTargets.USUAL);
    }
  }

  @Override
  public boolean keep(CompanyId company, KeptTargets kept, Deed deed) {
    synchronized (companies) {
      if (find(company).version() != kept.version()) {
        return false;
      }
      companies.targets.put(company, new KeptTargets(kept.targets(), kept.version() + 1));
      companies.leave(deed);
      return true;
    }
  }
}

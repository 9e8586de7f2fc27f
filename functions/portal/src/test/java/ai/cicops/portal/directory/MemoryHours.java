package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/** Twin of {@link Hours}; who changed them stands where the companies' changes do. */
public final class MemoryHours implements Hours {
  private final MemoryCompanies companies;

  public MemoryHours(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public KeptHours find(CompanyId company) {
    synchronized (companies) {
      return companies.hours.getOrDefault(company, KeptHours.UNKNOWN);
    }
  }

  @Override
  public boolean keep(CompanyId company, KeptHours kept, Deed deed) {
    synchronized (companies) {
      if (find(company).version() != kept.version()) {
        return false;
      }
      companies.hours.put(company, new KeptHours(kept.hours(), kept.version() + 1));
      companies.leave(deed);
      return true;
    }
  }
}

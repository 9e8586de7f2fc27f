package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.util.HashMap;
import java.util.Map;

/** Twin of {@link Hours}; who changed them stands where the companies' changes do. */
public final class MemoryHours implements Hours {
  private final Map<CompanyId, KeptHours> hours = new HashMap<>();
  private final MemoryCompanies companies;

  public MemoryHours(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public synchronized KeptHours find(CompanyId company) {
    return hours.getOrDefault(company, KeptHours.UNKNOWN);
  }

  @Override
  public synchronized boolean keep(CompanyId company, KeptHours kept, Deed deed) {
    if (find(company).version() != kept.version()) {
      return false;
    }
    hours.put(company, new KeptHours(kept.hours(), kept.version() + 1));
    synchronized (companies) {
      companies.leave(deed);
    }
    return true;
  }
}

package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/** Twin of {@link Trades}; who changed them stands where the companies' changes do. */
public final class MemoryTrades implements Trades {
  private final MemoryCompanies companies;
  private TradeList list = TradeList.USUAL;

  public MemoryTrades(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public synchronized TradeList list() {
    return list;
  }

  @Override
  public synchronized boolean change(TradeList next, Deed deed) {
    if (next.version() != list.version()) {
      return false;
    }
    list = next.of(next.version() + 1);
    synchronized (companies) {
      companies.leave(deed);
    }
    return true;
  }
}

package ai.cicops.portal.directory;

class MemoryTradesTest extends TradesContract {
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryTrades trades = new MemoryTrades(companies);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected Trades trades() {
    return trades;
  }
}

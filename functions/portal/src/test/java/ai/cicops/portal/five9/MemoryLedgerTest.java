package ai.cicops.portal.five9;

class MemoryLedgerTest extends LedgerContract {
  private final Ledger ledger = new MemoryLedger();

  @Override
  protected Ledger ledger() {
    return ledger;
  }
}

package ai.cicops.portal.platform;

class MemoryLeaseTest extends LeaseContract {
  private final Lease lease = new MemoryLease(clock, DURATION);

  @Override
  protected Lease lease() {
    return lease;
  }
}

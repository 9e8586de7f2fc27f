package ai.cicops.portal.five9;

class MemoryRawReportsTest extends RawReportsContract {
  private final RawReports reports = new MemoryRawReports();

  @Override
  protected RawReports reports() {
    return reports;
  }
}

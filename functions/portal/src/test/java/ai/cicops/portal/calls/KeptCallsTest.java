package ai.cicops.portal.calls;

class KeptCallsTest extends CallsContract {
  @Override
  protected DayChunks chunks() {
    return new MemoryDayChunks();
  }
}

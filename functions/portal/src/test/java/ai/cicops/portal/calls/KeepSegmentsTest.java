package ai.cicops.portal.calls;

class KeepSegmentsTest extends KeepSegmentsContract {
  @Override
  protected DayChunks chunks() {
    return new MemoryDayChunks();
  }
}

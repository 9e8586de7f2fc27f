package ai.cicops.portal.calls;

class MemoryDayChunksTest extends DayChunksContract {
  @Override
  protected DayChunks chunks() {
    return new MemoryDayChunks();
  }
}

package ai.cicops.portal.five9;

class MemoryRereadsTest extends RereadsContract {
  private final Rereads rereads = new MemoryRereads();

  @Override
  protected Rereads rereads() {
    return rereads;
  }
}

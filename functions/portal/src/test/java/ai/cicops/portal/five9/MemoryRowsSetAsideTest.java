package ai.cicops.portal.five9;

class MemoryRowsSetAsideTest extends RowsSetAsideContract {
  private final RowsSetAside rows = new MemoryRowsSetAside();

  @Override
  protected RowsSetAside rows() {
    return rows;
  }
}

package ai.cicops.portal.operations;

class MemoryRunRecordsTest extends RunRecordsContract {
  private final RunRecords records = new MemoryRunRecords();

  @Override
  protected RunRecords records() {
    return records;
  }
}

package ai.cicops.portal.exports;

class MemoryExportFilesTest extends ExportFilesContract {
  private final MemoryExportFiles files = new MemoryExportFiles();

  @Override
  protected ExportFiles files() {
    return files;
  }
}

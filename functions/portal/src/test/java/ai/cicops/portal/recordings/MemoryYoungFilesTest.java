package ai.cicops.portal.recordings;

class MemoryYoungFilesTest extends YoungFilesContract {
  @Override
  protected YoungFiles young() {
    return new MemoryYoungFiles();
  }
}

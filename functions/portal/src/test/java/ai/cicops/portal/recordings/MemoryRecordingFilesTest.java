package ai.cicops.portal.recordings;

class MemoryRecordingFilesTest extends RecordingFilesContract {
  @Override
  protected RecordingFiles files() {
    return new MemoryRecordingFiles();
  }
}

package ai.cicops.portal.audio;

import java.time.Instant;

class MemoryShelfTest extends RecordingShelfContract {
  private final MemoryShelf shelf = new MemoryShelf();

  @Override
  protected void put(String path, byte[] content, Instant modifiedAt) {
    shelf.put(path, content, modifiedAt);
  }

  @Override
  protected RecordingShelf shelf() {
    return shelf;
  }
}

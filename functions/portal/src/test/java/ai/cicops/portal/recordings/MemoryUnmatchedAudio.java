package ai.cicops.portal.recordings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loose files in memory. */
public final class MemoryUnmatchedAudio implements UnmatchedAudio {
  private final Map<String, LooseFile> files = new TreeMap<>();

  @Override
  public List<LooseFile> all() {
    return List.copyOf(files.values());
  }

  @Override
  public void keep(LooseFile file) {
    files.put(file.source(), file);
  }

  @Override
  public void remove(String source) {
    files.remove(source);
  }
}

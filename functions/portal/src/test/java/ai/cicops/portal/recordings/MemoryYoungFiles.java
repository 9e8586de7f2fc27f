package ai.cicops.portal.recordings;

import java.util.Map;

/** Young files in memory. */
public final class MemoryYoungFiles implements YoungFiles {
  private Map<String, Seen> files = Map.of();

  @Override
  public Map<String, Seen> all() {
    return files;
  }

  @Override
  public void keep(Map<String, Seen> seen) {
    files = Map.copyOf(seen);
  }
}

package ai.cicops.portal.recordings;

import java.time.Instant;
import java.util.Map;

/**
 * Files that looked half-written when they were last listed, so that the next run can tell whether
 * they have stopped growing. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface YoungFiles {
  /** By path, as the last run left them. */
  Map<String, Seen> all();

  /** Replaces them all. */
  void keep(Map<String, Seen> files);

  /** What a listing said of a file. */
  record Seen(long bytes, Instant modifiedAt) {}
}

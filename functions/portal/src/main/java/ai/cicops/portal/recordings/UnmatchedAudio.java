package ai.cicops.portal.recordings;

import java.time.Instant;
import java.util.List;

/**
 * Files that have come and lie without a call. One item a file, by the hash of its path. Faults:
 * {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface UnmatchedAudio {
  /** All of them, in no order. */
  List<LooseFile> all();

  /** Keeps or replaces one. */
  void keep(LooseFile file);

  /** Forgets one, for it has found its call; again is harmless. */
  void remove(String source);

  /**
   * One file.
   *
   * @param source its path on the shelf
   * @param originalKey where its copy lies
   * @param since when it came
   */
  record LooseFile(
      String source, String originalKey, long bytes, Match.Reason reason, Instant since) {}
}

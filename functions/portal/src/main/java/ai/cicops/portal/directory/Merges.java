package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where merges of companies are carried out and kept. All of one, the assignments with it, happens
 * in one transaction; false, and nothing happened, when a company or a campaign is not as it was
 * read. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Merges {
  /** As many campaigns as one merge moves. */
  int MOST_MOVED = 30;

  /**
   * Moves the assignments; the other company must be active.
   *
   * @param from the placeholder as it shall be, of the version that was read
   */
  boolean merge(Merge merge, Company from, List<Deed> deeds);

  /**
   * Moves back what was not left.
   *
   * @param undone the merge that held, with its undoing
   * @param from the placeholder as it shall be, of the version that was read
   */
  boolean undo(Merge undone, Company from, List<Deed> deeds);

  Optional<Merge> find(MergeId id);

  /** Those that hold, from an instant on, newest first. */
  List<Merge> since(Instant from);
}

package ai.cicops.portal.summaries;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where summaries are kept. A change names the version that was read and is lost, as false, when
 * that is not so any more. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Summaries {
  /** Somebody's, in any order. */
  List<Summary> of(UserId owner);

  Optional<Summary> find(UserId owner, String id);

  /**
   * Those that are due by an instant, the longest due first; may know nothing yet of what was
   * written a moment ago.
   *
   * @param after behind which they begin, as it was listed; null for the first
   */
  List<Summary> due(Instant by, @Nullable Summary after, int limit);

  /** Keeps one that is new; false when there is one. */
  boolean add(Summary summary, Deed deed);

  boolean remove(Summary summary, Deed deed);

  /**
   * Goes a step on.
   *
   * @param next of the version after the one that was read
   * @param event what others hear of it; null when nobody does
   */
  boolean pass(Summary next, @Nullable OutboxEvent event);
}

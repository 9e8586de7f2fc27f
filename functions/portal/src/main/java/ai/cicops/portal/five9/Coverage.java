package ai.cicops.portal.five9;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of Five9's call log has been read. It drives the windows of the sync and says how far the
 * data reaches; what is neither covered nor unavailable is a gap and will be fetched.
 *
 * @param since where the first load began to look, null before it
 * @param covered read with success, whole
 * @param unavailable asked for and no longer there: nobody may take it for "no calls"
 * @param backfilled the business day whose backfill is done, null before the first
 */
public record Coverage(
    @Nullable Instant since,
    Intervals covered,
    Intervals unavailable,
    @Nullable LocalDate backfilled) {
  public static final Coverage NONE = new Coverage(null, Intervals.NONE, Intervals.NONE, null);

  /** The end of the last window that was read with success. */
  public Optional<Instant> watermark() {
    return covered.end();
  }

  /**
   * Calls that ended by then are in: the watermark less the time that rows lag behind their calls.
   */
  public Optional<Instant> dataAsOf(Duration lag) {
    return watermark().map(end -> end.minus(lag));
  }

  /** What is still to be read between two instants, in order. */
  public Intervals gaps(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Intervals.NONE;
    }
    return Intervals.NONE.plus(new Window(from, to)).minus(covered).minus(unavailable);
  }

  /** Nothing is asked for from before the first load began. */
  Instant notBeforeSince(Instant instant) {
    return since != null && instant.isBefore(since) ? since : instant;
  }

  Coverage startedAt(Instant first) {
    return new Coverage(first, covered, unavailable, backfilled);
  }

  Coverage backfilled(LocalDate day) {
    return new Coverage(since, covered, unavailable, day);
  }

  /** What was taken for whole and was not is a gap again. */
  Coverage without(Window window) {
    return new Coverage(since, covered.minus(window), unavailable, backfilled);
  }

  /**
   * Notes a window as read. Before {@code edge} Five9 may have forgotten its rows: there only what
   * follows the earliest row counts as read, and the rest is unavailable.
   *
   * @param earliest the day on which the window's rows begin, null when it brought none
   */
  Coverage read(Window window, Instant edge, @Nullable Instant earliest) {
    boolean reachesBack = earliest != null && earliest.isBefore(edge);
    var known = earliest != null && reachesBack ? earliest : edge;
    var asked = Intervals.NONE.plus(window);
    var gone = asked.minus(new Window(known, Instant.MAX));
    var there = covered.plus(asked.minus(gone));
    var missing = unavailable.plus(gone).minus(there);
    if (reachesBack) {
      // rows so far back prove that the empty windows after them were empty indeed
      var before = missing.minus(new Window(known, Instant.MAX));
      there = there.plus(missing.minus(before));
      missing = before;
    }
    return new Coverage(since, there, missing, backfilled);
  }
}

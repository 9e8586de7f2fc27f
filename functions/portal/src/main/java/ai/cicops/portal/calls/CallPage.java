package ai.cicops.portal.calls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, newest first.
 *
 * @param count of all matching calls, exact unless {@code more}
 * @param more there are more than {@code count}
 * @param first rank of the first row, from 1; 0 when there is none
 * @param outcomes of the calls that were counted, every outcome present
 * @param next cursor of the older page, null on the last
 * @param previous cursor of the newer page, null on the first
 * @param dataAsOf calls that ended before are complete
 */
public record CallPage(
    Period period,
    List<SeenCall> calls,
    int count,
    boolean more,
    int first,
    Map<Outcome, Integer> outcomes,
    @Nullable String next,
    @Nullable String previous,
    Optional<Instant> dataAsOf) {
  public static final int ROWS = 50;

  /** As far as calls of several companies are counted: beyond, their newest are enough to read. */
  public static final int COUNTED = 10_000;

  /** As far as calls of one company are counted: more than any has in a busy month. */
  public static final int COUNTED_OF_ONE = 100_000;

  public CallPage {
    calls = List.copyOf(calls);
    outcomes = Map.copyOf(outcomes);
  }
}

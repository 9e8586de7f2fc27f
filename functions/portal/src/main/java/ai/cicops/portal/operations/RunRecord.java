package ai.cicops.portal.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one run of a schedule did: its counts, and every problem it met, overcome or not, by name.
 *
 * @param schedule its name, such as {@code sync-calls}
 * @param counts by camelCase name
 * @param problems each {@code code: sentence}; nothing personal
 */
public record RunRecord(
    String schedule,
    String id,
    Instant startedAt,
    Instant endedAt,
    Outcome outcome,
    Map<String, Long> counts,
    List<String> problems) {
  public RunRecord {
    counts = Map.copyOf(counts);
    problems = List.copyOf(problems);
  }

  /** How a run ended. */
  public enum Outcome {
    /** All that was due is done. */
    OK,
    /** Some of it; the rest comes with the next run. */
    PARTLY,
    /** Nothing could be done. */
    FAILED,
    /** Another run was at it, or the other side is left in peace for a while. */
    SKIPPED
  }
}

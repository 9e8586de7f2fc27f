package ai.cicops.portal.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.operations.RunRecord.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link RunRecords} does. */
public abstract class RunRecordsContract {
  private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

  /** The same records at each call within a test, empty at first. */
  protected abstract RunRecords records();

  @Test
  public void tellsTheLatestFirst() {
    var first = record("a", START);
    var second = record("b", START.plusMillis(500));
    var third = record("c", START.plusSeconds(900));
    records().keep(second);
    records().keep(third);
    records().keep(first);
    assertEquals(List.of(third, second), records().latest("sync-calls", 2));
    assertEquals(List.of(third, second, first), records().latest("sync-calls", 9));
    assertEquals(List.of(), records().latest("move-audio", 9));
  }

  @Test
  public void replacesTheSameRun() {
    var once = record("a", START);
    records().keep(record("a", START));
    records().keep(once);
    assertEquals(List.of(once), records().latest("sync-calls", 9));
  }

  private static RunRecord record(String id, Instant startedAt) {
    return new RunRecord(
        "sync-calls",
        id,
        startedAt,
        startedAt.plusSeconds(7),
        Outcome.PARTLY,
        Map.of("rows", 4711L),
        List.of("five9_status: Five9 answered with a status that is none of its own. HTTP 503."));
  }
}

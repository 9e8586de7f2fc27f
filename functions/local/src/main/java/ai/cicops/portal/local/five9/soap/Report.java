package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.calls.LogRow;
import java.time.Instant;
import java.util.List;

/**
 * A report that was run: the rows as of then.
 *
 * @param readyAt on the machine's monotonic clock, in nanoseconds
 */
record Report(String identifier, List<LogRow> rows, Instant runAt, long readyAt) {

  boolean running() {
    return readyAt - System.nanoTime() > 0;
  }
}

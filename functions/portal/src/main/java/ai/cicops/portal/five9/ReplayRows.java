package ai.cicops.portal.five9;

import ai.cicops.portal.five9.ReportReader.ReadOutcome;
import ai.cicops.portal.five9.RowsSetAside.RowSetAside;
import java.time.Instant;
import java.util.Optional;

/**
 * Tries the rows set aside again. What can be read by now becomes calls, as of the read that
 * brought it. Of the rest Five9 is asked once more for the windows that brought it, as far back as
 * it remembers: a row that it no longer reports in that form is done.
 */
final class ReplayRows {
  private final SyncSession.Ports ports;
  private final SyncSettings settings;

  ReplayRows(SyncSession.Ports ports, SyncSettings settings) {
    this.ports = ports;
    this.settings = settings;
  }

  /**
   * @param justRead what this run has read again already
   */
  Optional<Ending> replay(Window justRead, WindowReader windows, KeepRows rows, SyncRun run) {
    for (var row : ports.aside().all()) {
      var text = ReportText.of(row.header() + "\n" + row.row() + "\n");
      if (ports.reports().read(text, row.window()) instanceof ReadOutcome.Read read
          && read.unreadable().isEmpty()) {
        rows.record(read.segments(), row.readAt(), run);
        remove(row, run);
      }
    }
    return askAgain(justRead, windows, rows, run);
  }

  private Optional<Ending> askAgain(
      Window justRead, WindowReader windows, KeepRows rows, SyncRun run) {
    var remembered = new Window(run.startedAt().minus(settings.retention()), justRead.end());
    var left = ports.aside().all().stream().filter(row -> within(row, remembered)).toList();
    var brought = Intervals.NONE;
    for (var row : left) {
      brought = brought.plus(row.window());
    }
    for (var window : brought.minus(justRead).windows()) {
      var ending = windows.readForward(window.start(), window.end());
      if (ending.isPresent()) {
        return ending;
      }
    }
    for (var row : left) {
      if (!rows.hasSetAside(row.id())) {
        remove(row, run);
      }
    }
    return Optional.empty();
  }

  private void remove(RowSetAside row, SyncRun run) {
    ports.aside().remove(row);
    run.count("rowsReplayed", 1);
  }

  private static boolean within(RowSetAside row, Window window) {
    Instant end = row.window().end();
    return !row.window().start().isBefore(window.start()) && !end.isAfter(window.end());
  }
}

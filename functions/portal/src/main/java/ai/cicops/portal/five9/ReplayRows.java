package ai.cicops.portal.five9;

import ai.cicops.portal.five9.ReportReader.ReadOutcome;

/**
 * Tries the rows set aside again: those that can be read by now become calls, as of the read that
 * brought them; the others stay.
 */
final class ReplayRows {
  private final SyncSession.Ports ports;

  ReplayRows(SyncSession.Ports ports) {
    this.ports = ports;
  }

  void replay(KeepRows rows, SyncRun run) {
    for (var row : ports.aside().all()) {
      var text = ReportText.of(row.header() + "\n" + row.row() + "\n");
      if (ports.reports().read(text, row.window()) instanceof ReadOutcome.Read read
          && read.unreadable().isEmpty()) {
        rows.record(read.segments(), row.readAt(), run);
        ports.aside().remove(row);
        run.count("rowsReplayed", 1);
      }
    }
  }
}

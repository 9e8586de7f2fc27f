package ai.cicops.portal.five9;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the days again that somebody has asked for, each whole and with all campaigns, for a report
 * is of all of them; then tries the rows set aside. A day is done when it was read: a run that ends
 * before leaves it to the next.
 */
final class ReadAgain {
  private final SyncSession session;

  ReadAgain(SyncSession session) {
    this.session = session;
  }

  Optional<Ending> days(SyncRun run, WindowReader windows, KeepRows rows) {
    var rereads = session.ports().rereads();
    Window read = null;
    for (var wish : rereads.all()) {
      if (wish.waits()) {
        read = window(wish.day());
        var ending = windows.readForward(read.start(), read.end());
        if (ending.isPresent()) {
          return ending;
        }
        session.ports().dayCheck().check(wish.day());
        rereads.read(wish, run.now());
        run.count("daysReadAgain", 1);
      }
    }
    return read == null
        ? Optional.empty()
        : new ReplayRows(session.ports(), session.settings()).replay(read, windows, rows, run);
  }

  private static Window window(LocalDate day) {
    return new Window(
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}

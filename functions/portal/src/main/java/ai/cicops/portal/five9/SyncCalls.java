package ai.cicops.portal.five9;

import ai.cicops.portal.operations.RunRecord;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Every 15 minutes: reads what is new with an overlap, then the days that somebody wants read
 * again, then whatever gap there is, newest first, the first load included. What time does not
 * allow is left to the next run.
 */
public final class SyncCalls {
  public static final String SCHEDULE = "sync-calls";

  /** A backfill that has not been done by then is done here. */
  private static final LocalTime BACKFILL_OVERDUE = LocalTime.of(1, 0);

  private final SyncSession session;
  private final BackfillCalls backfill;
  private final ReadAgain readAgain;

  public SyncCalls(SyncSession session) {
    this.session = session;
    this.backfill = new BackfillCalls(session);
    this.readAgain = new ReadAgain(session);
  }

  /** Ends as {@code skipped} when another conversation with Five9 goes on. */
  public RunRecord run(Instant deadline) {
    return session.runIfFree(
        SCHEDULE,
        deadline,
        (run, windows, rows) ->
            readNew(run, windows)
                .or(() -> readAgain.days(run, windows, rows))
                .or(() -> backfillWhenOverdue(run, windows, rows))
                .or(() -> fillGaps(session, run, windows)));
  }

  private Optional<Ending> readNew(SyncRun run, WindowReader windows) {
    var coverage = begun(run);
    var now = run.startedAt().truncatedTo(ChronoUnit.SECONDS);
    var watermark = coverage.watermark();
    if (watermark.isEmpty() || !watermark.get().isBefore(now)) {
      return Optional.empty();
    }
    return windows.readForward(
        coverage.notBeforeSince(watermark.get().minus(session.settings().overlap())), now);
  }

  private Coverage begun(SyncRun run) {
    var settings = session.settings();
    var coverages = session.ports().coverages();
    var coverage = coverages.load();
    var back = run.startedAt().minus(settings.sinceBack()).truncatedTo(ChronoUnit.SECONDS);
    var since =
        settings.since() != null
            ? settings.since()
            : coverage.since() != null ? coverage.since() : back;
    if (since.equals(coverage.since())) {
      return coverage;
    }
    var today = run.startedAt().atZone(settings.businessZone()).toLocalDate();
    return coverages.update(kept -> {
      var begun = kept.startedAt(since);
      return begun.backfilled() == null ? begun.backfilled(today) : begun;
    });
  }

  private Optional<Ending> backfillWhenOverdue(SyncRun run, WindowReader windows, KeepRows rows) {
    var local = run.startedAt().atZone(session.settings().businessZone());
    var done = session.ports().coverages().load().backfilled();
    if (done == null
        || !done.isBefore(local.toLocalDate())
        || local.toLocalTime().isBefore(BACKFILL_OVERDUE)) {
      return Optional.empty();
    }
    run.count("backfillsOverdue", 1);
    return backfill.lastDays(run, windows, rows);
  }

  /** All that has been missed since the first load began; what stays is named. */
  static Optional<Ending> fillGaps(SyncSession session, SyncRun run, WindowReader windows) {
    var coverage = session.ports().coverages().load();
    var since = coverage.since();
    if (since == null) {
      return Optional.empty();
    }
    var to = coverage.watermark().orElse(run.startedAt().truncatedTo(ChronoUnit.SECONDS));
    var ending = windows.fillGaps(since, to);
    if (ending.isPresent()) {
      var left = session.ports().coverages().load().gaps(since, to).windows();
      if (!left.isEmpty()) {
        run.problem(
            SyncProblem.GAP_LEFT,
            "It lies between " + left.getFirst().start() + " and " + left.getLast().end() + ".");
      }
    }
    return ending;
  }
}

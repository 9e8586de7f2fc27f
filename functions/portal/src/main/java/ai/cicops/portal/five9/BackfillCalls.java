package ai.cicops.portal.five9;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.operations.RunRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every night: reads the last three business days again, for long calls come in late and
 * dispositions change; then folds the days that are closed, tries the rows set aside, and fills
 * gaps.
 */
public final class BackfillCalls {
  public static final String SCHEDULE = "backfill-calls";

  /** Business days that each run reads again. */
  public static final int DAYS = 3;

  private final SyncSession session;

  public BackfillCalls(SyncSession session) {
    this.session = session;
  }

  /** Waits while another conversation with Five9 goes on: a due backfill is never skipped. */
  public RunRecord run(Instant deadline) {
    return session.runWhenFree(
        SCHEDULE,
        deadline,
        (run, windows, rows) ->
            lastDays(run, windows, rows).or(() -> SyncCalls.fillGaps(session, run, windows)));
  }

  Optional<Ending> lastDays(SyncRun run, WindowReader windows, KeepRows rows) {
    var zone = session.settings().businessZone();
    var today = run.startedAt().atZone(zone).toLocalDate();
    var coverage = session.ports().coverages().load();
    for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      var start = coverage.notBeforeSince(day.atStartOfDay(zone).toInstant());
      var end = day.plusDays(1).atStartOfDay(zone).toInstant();
      var ending = windows.readForward(start, end);
      if (ending.isPresent()) {
        return ending;
      }
    }
    foldClosedDays(today, run);
    var justRead =
        new Window(
            today.minusDays(DAYS).atStartOfDay(zone).toInstant(),
            today.atStartOfDay(zone).toInstant());
    var ending =
        new ReplayRows(session.ports(), session.settings()).replay(justRead, windows, rows, run);
    if (ending.isPresent()) {
      return ending;
    }
    session.ports().coverages().update(kept -> kept.backfilled(today));
    settleCallers(today, run);
    return Optional.empty();
  }

  private void foldClosedDays(LocalDate today, SyncRun run) {
    var zone = session.settings().businessZone();
    var first = day(today.minusDays(DAYS).atStartOfDay(zone).toInstant());
    var last = day(run.startedAt()).minusDays(1);
    var campaigns = campaigns();
    for (var campaign : campaigns) {
      session.ports().calls().fold(campaign, first, last);
    }
    run.count("campaignsFolded", campaigns.size());
  }

  /** Of the days that no later run reads again; what time does not allow for the next run does. */
  private void settleCallers(LocalDate today, SyncRun run) {
    var first =
        day(today.minusDays(DAYS).atStartOfDay(session.settings().businessZone()).toInstant());
    long days = 0;
    for (var campaign : campaigns()) {
      if (run.outOfTime()) {
        break;
      }
      days += session.ports().calls().settleCallers(campaign, first.minusDays(1));
    }
    run.count("daysSettled", days);
  }

  private Set<CampaignKey> campaigns() {
    var campaigns = new TreeSet<CampaignKey>();
    session.ports().companies().campaigns().stream()
        .map(CampaignAssignment::campaign)
        .forEach(campaigns::add);
    return campaigns;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}

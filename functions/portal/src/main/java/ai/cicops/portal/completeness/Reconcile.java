package ai.cicops.portal.completeness;

import ai.cicops.portal.five9.Coverage;
import ai.cicops.portal.five9.Coverages;
import ai.cicops.portal.operations.LeasedRuns;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every night, after the backfill: counts the last two weeks anew, then older weeks from where the
 * run before left off, back to the first day there is. It repairs nothing: what does not agree is
 * written down for people and named in the record.
 */
public final class Reconcile {
  public static final String SCHEDULE = "reconcile";
  static final int NEWEST_DAYS = 14;
  private static final int OLDER_DAYS = 7;
  private static final int MOST_OLDER = 8;

  private final CheckDays checkDays;
  private final CountedDays counted;
  private final Coverages coverages;
  private final LeasedRuns runs;
  private final ZoneId businessZone;

  public Reconcile(
      CheckDays checkDays,
      CountedDays counted,
      Coverages coverages,
      Lease lease,
      RunRecords records,
      ZoneId businessZone,
      InstantSource clock,
      Ids ids) {
    this.checkDays = checkDays;
    this.counted = counted;
    this.coverages = coverages;
    this.runs = new LeasedRuns(SCHEDULE, lease, records, clock, ids);
    this.businessZone = businessZone;
  }

  /** Ends as {@code skipped} when another run is at it. */
  public RunRecord run(Instant deadline) {
    return runs.run(deadline, run -> new Count(run).all() ? Outcome.OK : Outcome.PARTLY);
  }

  /** The last day that a backfill has read whole: from then on the ledger need not be there. */
  static Optional<LocalDate> lastDay(Coverage coverage, ZoneId businessZone) {
    return Optional.ofNullable(coverage.backfilled())
        .map(day -> day.atStartOfDay(businessZone).toInstant())
        .map(midnight -> LocalDate.ofInstant(midnight, ZoneOffset.UTC).minusDays(1));
  }

  /** What one run counts. */
  private final class Count {
    private final LeasedRuns.Run run;
    private final Map<Finding, Integer> findings = new EnumMap<>(Finding.class);

    Count(LeasedRuns.Run run) {
      this.run = run;
    }

    boolean all() {
      try {
        return days();
      } finally {
        findings.forEach((finding, times) ->
            run.problem(
                finding.code()
                    + ": "
                    + finding.sentence()
                    + (times == 1 ? "" : " (" + times + " times)")));
      }
    }

    /** False when the newest days were left to the next run. */
    private boolean days() {
      var coverage = coverages.load();
      var last = lastDay(coverage, businessZone);
      if (last.isEmpty() || coverage.since() == null) {
        return true;
      }
      var first = LocalDate.ofInstant(coverage.since(), ZoneOffset.UTC);
      var newest = last.get().minusDays(NEWEST_DAYS - 1L);
      if (!days(newest, last.get(), first)) {
        run.problem("out_of_time: The run's time was over; the next run begins anew.");
        return false;
      }
      older(newest, first);
      return true;
    }

    /** As far as time allows: the next run goes on from there. */
    private void older(LocalDate newest, LocalDate first) {
      var before = counted.cursor().filter(day -> day.isBefore(newest)).orElse(newest);
      for (int span = 0; span < MOST_OLDER && first.isBefore(before); span++) {
        var from = before.minusDays(OLDER_DAYS);
        if (!days(from, before.minusDays(1), first)) {
          return;
        }
        before = from;
        counted.keepCursor(first.isBefore(before) ? before : null);
      }
    }

    private boolean days(LocalDate from, LocalDate to, LocalDate first) {
      var begin = from.isBefore(first) ? first : from;
      if (begin.isAfter(to)) {
        return true;
      }
      var lines = checkDays.check(begin, to, run::goOn);
      if (lines.isEmpty()) {
        return false;
      }
      run.count("days", begin.datesUntil(to.plusDays(1)).count());
      run.count("campaignDays", lines.get().size());
      run.count("disagreements", 0);
      for (var line : lines.get()) {
        run.count("rows", line.rows());
        run.count("calls", line.calls());
        run.count("recordingsMissing", line.recordings().missing());
        run.count("disagreements", line.findings().size());
        line.findings().forEach(finding -> findings.merge(finding, 1, Integer::sum));
      }
      return true;
    }
  }
}

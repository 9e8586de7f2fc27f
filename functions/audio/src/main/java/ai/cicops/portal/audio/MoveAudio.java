package ai.cicops.portal.audio;

import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.platform.Breaker;
import ai.cicops.portal.platform.CircuitBreaker;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.Unavailable;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Brings what has come to the shelf to its calls, one run at a time. An outage of the shelf is an
 * outage, not a fault of the files: it ends the run, opens the breaker after {@link #THRESHOLD} in
 * a row, and leaves every file for the first run that gets through again. While the breaker is open
 * a run makes a single try.
 */
public final class MoveAudio {
  public static final String SCHEDULE = "move-audio";

  /** How the codes of the shelf's faults begin. */
  static final String SHELF_CODES = "recordings_";

  private static final int THRESHOLD = 3;
  private static final int RECONNECTS = 3;

  private final AudioRound round;
  private final Lease lease;
  private final CircuitBreaker breaker;
  private final RunRecords records;
  private final InstantSource clock;
  private final Ids ids;

  public MoveAudio(
      AudioRound round,
      Lease lease,
      CircuitBreaker breaker,
      RunRecords records,
      InstantSource clock,
      Ids ids) {
    this.round = round;
    this.lease = lease;
    this.breaker = breaker;
    this.records = records;
    this.clock = clock;
    this.ids = ids;
  }

  /** Faults: {@link Unavailable} when our own stores are away; the shelf's is in the record. */
  public RunRecord run() {
    var id = ids.next();
    var started = clock.instant();
    var tally = new Tally();
    if (!lease.take(id)) {
      tally.problem("lease_taken", "another run is at it.");
      return kept(id, started, Outcome.SKIPPED, tally);
    }
    try {
      var outcome = round(id, started, tally);
      return kept(id, started, outcome, tally);
    } finally {
      lease.release(id);
    }
  }

  private Outcome round(String id, Instant started, Tally tally) {
    var before = breaker.state();
    try {
      round.run(before.open(THRESHOLD) ? 0 : RECONNECTS, started, tally, () -> lease.take(id));
      if (before.failures() > 0) {
        breaker.keep(Breaker.CLOSED);
      }
      return tally.of(Tally.Count.LEFT_FOR_LATER) > 0 ? Outcome.PARTLY : Outcome.OK;
    } catch (Unavailable away) {
      if (!away.code().startsWith(SHELF_CODES)) {
        tally.problem(away.code(), "our own store is away; the next run repeats this one.");
        kept(id, started, Outcome.FAILED, tally);
        throw away;
      }
      tally.problem(away.code(), "the shelf of recordings is away; nothing is lost.");
      breaker.keep(before.failed(clock.instant()));
      return tally.of(Tally.Count.MOVED) > 0 || tally.of(Tally.Count.CALLS) > 0
          ? Outcome.PARTLY
          : Outcome.FAILED;
    }
  }

  private RunRecord kept(String id, Instant started, Outcome outcome, Tally tally) {
    var record =
        new RunRecord(
            SCHEDULE, id, started, clock.instant(), outcome, tally.counts(), tally.problems());
    records.keep(record);
    return record;
  }
}

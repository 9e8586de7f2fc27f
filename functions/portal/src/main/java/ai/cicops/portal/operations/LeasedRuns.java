package ai.cicops.portal.operations;

import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The runs of a schedule of which one at a time may be at work: takes the lease, lets the work be
 * done, and keeps the record, however it ends.
 */
public final class LeasedRuns {
  private final String schedule;
  private final Lease lease;
  private final RunRecords records;
  private final InstantSource clock;
  private final Ids ids;

  public LeasedRuns(
      String schedule, Lease lease, RunRecords records, InstantSource clock, Ids ids) {
    this.schedule = schedule;
    this.lease = lease;
    this.records = records;
    this.clock = clock;
    this.ids = ids;
  }

  /** What a run does. */
  @FunctionalInterface
  public interface Work {
    Outcome does(Run run);
  }

  /** Ends as {@code skipped} when another holds the lease; a fault is in the record, and thrown. */
  public RunRecord run(Instant deadline, Work work) {
    var run = new Run(deadline);
    if (!lease.take(run.id)) {
      run.problem("lease_taken: Another run is at it.");
      return run.end(Outcome.SKIPPED);
    }
    try {
      return done(run, work);
    } finally {
      lease.release(run.id);
    }
  }

  /** The same beside others: for a run that changes nothing. */
  public RunRecord runBeside(Instant deadline, Work work) {
    return done(new Run(deadline), work);
  }

  private static RunRecord done(Run run, Work work) {
    try {
      return run.end(work.does(run));
    } catch (RuntimeException fault) {
      run.problem("fault: " + fault.getClass().getSimpleName());
      run.end(Outcome.FAILED);
      throw fault;
    }
  }

  /** One run while it lasts. */
  public final class Run {
    private final String id = ids.next();
    private final Instant startedAt = clock.instant();
    private final Instant deadline;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private Run(Instant deadline) {
      this.deadline = deadline;
    }

    public Instant startedAt() {
      return startedAt;
    }

    /** False once its time is over. */
    public boolean goOn() {
      return clock.instant().isBefore(deadline);
    }

    public void count(String name, long more) {
      counts.merge(name, more, Long::sum);
    }

    /**
     * @param problem {@code code: sentence}
     */
    public void problem(String problem) {
      problems.add(problem);
    }

    private RunRecord end(Outcome outcome) {
      var record =
          new RunRecord(schedule, id, startedAt, clock.instant(), outcome, counts, problems);
      records.keep(record);
      return record;
    }
  }
}

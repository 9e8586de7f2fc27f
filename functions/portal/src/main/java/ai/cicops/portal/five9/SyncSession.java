package ai.cicops.portal.five9;

import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.five9.SyncAlarms.SyncFailing;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.platform.Breaker;
import ai.cicops.portal.platform.CircuitBreaker;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One conversation with Five9 at a time: takes the lease, asks the breaker, lets the work be done,
 * judges how it ended, and keeps the run's record.
 */
public final class SyncSession {
  /** Failed runs in a row after which the breaker opens and somebody is told. */
  static final int THRESHOLD = 3;

  private static final Duration LEASE_POLL = Duration.ofSeconds(15);
  private static final Duration FIRST_REST = Duration.ofHours(1);
  private static final Duration LONGEST_REST = Duration.ofHours(24);

  private final Ports ports;
  private final SyncSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  public SyncSession(
      Ports ports, SyncSettings settings, InstantSource clock, RandomGenerator random) {
    this.ports = ports;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Everything that the sync reaches out to.
   *
   * @param lease of the conversation with Five9
   */
  public record Ports(
      PhonePlatform platform,
      ReportReader reports,
      RawReports raw,
      RecordSegments calls,
      RowsSetAside aside,
      Companies companies,
      Ledger ledger,
      Coverages coverages,
      Rereads rereads,
      DayCheck dayCheck,
      Lease lease,
      CircuitBreaker breaker,
      RunRecords records,
      SyncAlarms alarms,
      Pause pause) {}

  Ports ports() {
    return ports;
  }

  SyncSettings settings() {
    return settings;
  }

  /** Ends as {@code skipped} when another run holds the lease. */
  RunRecord runIfFree(String schedule, Instant deadline, Work work) {
    var run = run(schedule, deadline);
    if (!run.hold()) {
      run.problem(SyncProblem.LEASE_TAKEN);
      return keep(run.end(Outcome.SKIPPED));
    }
    return held(run, work);
  }

  /** Waits for the lease as long as there is time. */
  RunRecord runWhenFree(String schedule, Instant deadline, Work work) {
    var run = run(schedule, deadline);
    while (!run.hold()) {
      if (!run.mayWaitUntil(clock.instant().plus(LEASE_POLL))) {
        run.problem(SyncProblem.LEASE_TAKEN);
        return keep(run.end(Outcome.FAILED));
      }
      run.waitForLease(LEASE_POLL);
    }
    return held(run, work);
  }

  private SyncRun run(String schedule, Instant deadline) {
    return new SyncRun(
        schedule, new Ids(random).next(), deadline, clock, ports.lease(), ports.pause());
  }

  private RunRecord held(SyncRun run, Work work) {
    try {
      return keep(work(run, work));
    } catch (RuntimeException fault) {
      run.problem(SyncProblem.FAULT, fault.getClass().getSimpleName());
      try {
        keep(run.end(Outcome.FAILED));
      } catch (RuntimeException second) {
        fault.addSuppressed(second);
      }
      throw fault;
    } finally {
      run.letGo();
    }
  }

  private RunRecord work(SyncRun run, Work work) {
    var breaker = ports.breaker().state();
    if (breaker.rests(clock.instant())) {
      run.problem(SyncProblem.RESTING, "It is until " + breaker.restsUntil() + ".");
      return run.end(Outcome.SKIPPED);
    }
    boolean open = breaker.open(THRESHOLD);
    if (open) {
      run.problem(SyncProblem.BREAKER_OPEN);
    }
    var quotas = new Quotas(settings.reportZone(), clock);
    var conversation = new ReportConversation(ports.platform(), quotas, random, run, !open);
    var rows = new KeepRows(ports.calls(), ports.aside(), ports.companies(), ports.ledger());
    var windows =
        new WindowReader(
            conversation, ports.reports(), ports.raw(), rows, ports.coverages(), settings, run);
    var ending = conversation.begin().or(() -> work.does(run, windows, rows));
    return run.end(judge(ending, run, breaker));
  }

  private Outcome judge(Optional<Ending> ending, SyncRun run, Breaker breaker) {
    boolean some = run.counted("windows") > 0;
    if (ending.isEmpty()) {
      close(breaker);
      return run.incomplete() ? Outcome.PARTLY : Outcome.OK;
    }
    return switch (ending.get()) {
      case Ending.Refused(SyncProblem problem, String detail) -> {
        refused(breaker.failed(run.startedAt()), problem, detail);
        yield some ? Outcome.PARTLY : Outcome.FAILED;
      }
      case Ending.FiveNineAway _ when some -> {
        close(breaker);
        yield Outcome.PARTLY;
      }
      case Ending.FiveNineAway(SyncProblem problem) -> {
        away(breaker.failed(run.startedAt()), problem);
        yield Outcome.FAILED;
      }
      case Ending.QuotaUntil _ -> Outcome.PARTLY;
      case Ending.OutOfTime _ -> {
        run.problem(SyncProblem.OUT_OF_TIME);
        yield Outcome.PARTLY;
      }
      case Ending.LeaseLost _ -> {
        run.problem(SyncProblem.LEASE_LOST);
        yield some ? Outcome.PARTLY : Outcome.FAILED;
      }
    };
  }

  private void close(Breaker breaker) {
    if (!breaker.equals(Breaker.CLOSED)) {
      ports.breaker().keep(Breaker.CLOSED);
    }
  }

  /** Told at once; a refused login is tried ever more rarely, so that nobody is locked out. */
  private void refused(Breaker failed, SyncProblem problem, String detail) {
    var state = alarm(failed, problem, detail);
    if (problem == SyncProblem.CREDENTIALS_REFUSED && failed.open(THRESHOLD)) {
      var rest = FIRST_REST.multipliedBy(1L << Math.min(failed.failures() - THRESHOLD, 5));
      state =
          state.restingUntil(
              clock.instant().plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST));
    }
    ports.breaker().keep(state);
  }

  /** Told when the breaker opens. */
  private void away(Breaker failed, SyncProblem problem) {
    ports.breaker().keep(failed.open(THRESHOLD) ? alarm(failed, problem, "") : failed);
  }

  /** Once for each code since the sync last worked. */
  private Breaker alarm(Breaker failed, SyncProblem problem, String detail) {
    if (problem.code().equals(failed.alarmed())) {
      return failed;
    }
    var since = failed.since() == null ? clock.instant() : failed.since();
    var sentence = detail.isEmpty() ? problem.sentence() : problem.sentence() + " " + detail;
    ports
        .alarms()
        .raise(
            new SyncFailing(
                "sync-failing-" + problem.code() + "-" + since.toEpochMilli(),
                problem.code(),
                sentence,
                since,
                clock.instant()));
    return failed.alarmed(problem.code());
  }

  private RunRecord keep(RunRecord record) {
    ports.records().keep(record);
    return record;
  }

  /** What a run does once it holds the conversation. */
  @FunctionalInterface
  interface Work {
    Optional<Ending> does(SyncRun run, WindowReader windows, KeepRows rows);
  }
}

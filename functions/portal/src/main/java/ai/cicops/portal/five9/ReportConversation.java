package ai.cicops.portal.five9;

import ai.cicops.portal.five9.PhonePlatform.AwaitOutcome;
import ai.cicops.portal.five9.PhonePlatform.Away;
import ai.cicops.portal.five9.PhonePlatform.Busy;
import ai.cicops.portal.five9.PhonePlatform.Counted;
import ai.cicops.portal.five9.PhonePlatform.CredentialsRefused;
import ai.cicops.portal.five9.PhonePlatform.FetchOutcome;
import ai.cicops.portal.five9.PhonePlatform.Fetched;
import ai.cicops.portal.five9.PhonePlatform.NotAccepted;
import ai.cicops.portal.five9.PhonePlatform.NotReady;
import ai.cicops.portal.five9.PhonePlatform.Operation;
import ai.cicops.portal.five9.PhonePlatform.QuotaExhausted;
import ai.cicops.portal.five9.PhonePlatform.Ready;
import ai.cicops.portal.five9.PhonePlatform.Refusal;
import ai.cicops.portal.five9.PhonePlatform.ReportNotFound;
import ai.cicops.portal.five9.PhonePlatform.RunOutcome;
import ai.cicops.portal.five9.PhonePlatform.Started;
import ai.cicops.portal.five9.PhonePlatform.StillRunning;
import ai.cicops.portal.five9.PhonePlatform.UnknownReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Brings one report after another, with patience:
 *
 * <table>
 * <caption>what is done about what</caption>
 * <tr><td>401, report not found, request not accepted</td><td>end, and somebody is told</td></tr>
 * <tr><td>not ready</td><td>wait on</td></tr>
 * <tr><td>id unknown, too slow</td><td>ask anew</td></tr>
 * <tr><td>quota</td><td>wait for the calendar's boundary, or end when that is too late</td></tr>
 * <tr><td>busy, away</td><td>try again after a growing, jittered wait; then end</td></tr>
 * </table>
 */
final class ReportConversation {
  private static final int TRIES = 6;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONG_POLL = Duration.ofSeconds(20);
  private static final Duration SHORT_POLL = Duration.ofSeconds(5);
  private static final Duration SLOWEST_REPORT = Duration.ofMinutes(5);

  private final PhonePlatform platform;
  private final Quotas quotas;
  private final RandomGenerator random;
  private final SyncRun run;
  private boolean patient;
  private int faults;
  private int blindQuotaWaits;
  private @Nullable Ending ending;

  /**
   * @param patient false while the breaker is open: until the first success a single try decides
   */
  ReportConversation(
      PhonePlatform platform, Quotas quotas, RandomGenerator random, SyncRun run, boolean patient) {
    this.platform = platform;
    this.quotas = quotas;
    this.random = random;
    this.run = run;
    this.patient = patient;
  }

  /** Reads the quotas. When they cannot be had the run goes on without, unless it is no use. */
  Optional<Ending> begin() {
    switch (platform.counters()) {
      case Counted counted -> quotas.know(counted.counters());
      case CredentialsRefused _ -> stop(SyncProblem.CREDENTIALS_REFUSED, "");
      case Away(PhonePlatform.AwayKind kind, String detail) -> run.problem(nameOf(kind), detail);
      case Busy(String fault) -> run.problem(SyncProblem.SESSION_BUSY, "It says " + fault + ".");
      case Refusal _ -> run.problem(SyncProblem.QUOTAS_UNKNOWN);
    }
    return Optional.ofNullable(ending);
  }

  /**
   * @param reserve the share of the daily quota to leave, one in so many; 0: none
   */
  ReportOutcome report(Window window, int reserve) {
    ending = null;
    while (ending == null) {
      var free = quotas.free(Operation.REPORT_REQUEST, reserve);
      if (free.isPresent() && !waitForQuota(Operation.REPORT_REQUEST, free.get())) {
        break;
      }
      var readAt = run.now().truncatedTo(ChronoUnit.MILLIS);
      if (ask(window) instanceof Started(ReportId report)
          && take(report) instanceof Fetched(ReportText text)) {
        faults = 0;
        patient = true;
        return new Delivered(text, readAt);
      }
    }
    return new Undelivered(Objects.requireNonNull(ending));
  }

  /** A report was taken back by who read it: counts as a fault. */
  Optional<Ending> refuse(SyncProblem problem) {
    ending = null;
    return tryAgain(problem, "") ? Optional.empty() : Optional.ofNullable(ending);
  }

  private RunOutcome ask(Window window) {
    while (true) {
      quotas.used(Operation.REPORT_REQUEST);
      run.count("reports", 1);
      var outcome = platform.run(window);
      if (!(outcome instanceof Refusal refusal) || !overcome(refusal)) {
        return outcome;
      }
    }
  }

  /** Waits until the report is ready and fetches it; anything but its text: ask anew, or end. */
  private FetchOutcome take(ReportId report) {
    var asked = run.now();
    while (ending == null && Duration.between(asked, run.now()).compareTo(SLOWEST_REPORT) < 0) {
      var before = run.now();
      switch (await(report)) {
        case Ready _ -> {
          var outcome = fetch(report);
          if (!(outcome instanceof NotReady)) {
            return outcome;
          }
        }
        case StillRunning _ -> {
          // a server that answers at once is not asked again at once
          pause(SHORT_POLL.minus(Duration.between(before, run.now())));
        }
        case Refusal refusal -> {
          return refusal;
        }
      }
    }
    if (ending == null) {
      tryAgain(SyncProblem.REPORT_TOO_SLOW, "");
    }
    return new NotReady();
  }

  private AwaitOutcome await(ReportId report) {
    while (true) {
      quotas.used(Operation.QUERY);
      var outcome = platform.await(report, LONG_POLL);
      if (!(outcome instanceof Refusal refusal) || !overcome(refusal)) {
        return outcome;
      }
    }
  }

  private FetchOutcome fetch(ReportId report) {
    while (true) {
      var free = quotas.free(Operation.RETRIEVE_REPORT);
      if (free.isPresent() && !waitForQuota(Operation.RETRIEVE_REPORT, free.get())) {
        return new QuotaExhausted(Operation.RETRIEVE_REPORT);
      }
      quotas.used(Operation.RETRIEVE_REPORT);
      var outcome = platform.fetch(report);
      if (!(outcome instanceof Refusal refusal) || !overcome(refusal)) {
        return outcome;
      }
    }
  }

  /**
   * Does what a refusal asks for. True: the same request again. False: the run ends (then {@code
   * ending} says why), or the report must be waited for again, or asked for anew.
   */
  private boolean overcome(Refusal refusal) {
    return switch (refusal) {
      case CredentialsRefused _ -> stop(SyncProblem.CREDENTIALS_REFUSED, "");
      case ReportNotFound _ -> stop(SyncProblem.REPORT_NOT_FOUND, "");
      case NotAccepted(String fault) ->
          stop(SyncProblem.REQUEST_NOT_ACCEPTED, "It says " + fault + ".");
      case QuotaExhausted(Operation operation) -> waitForExhausted(operation);
      case Busy(String fault) -> tryAgain(SyncProblem.SESSION_BUSY, "It says " + fault + ".");
      case Away(PhonePlatform.AwayKind kind, String detail) -> tryAgain(nameOf(kind), detail);
      case NotReady _ -> {
        run.problem(SyncProblem.REPORT_NOT_READY);
        pause(SHORT_POLL);
        yield false;
      }
      case UnknownReport _ -> {
        tryAgain(SyncProblem.REPORT_ID_UNKNOWN, "");
        yield false;
      }
    };
  }

  private boolean tryAgain(SyncProblem problem, String detail) {
    run.problem(problem, detail);
    faults++;
    if (!patient || faults >= TRIES) {
      ending = new Ending.FiveNineAway(problem);
      return false;
    }
    run.count("retries", 1);
    var longest = FIRST_WAIT.multipliedBy(1L << faults);
    return pause(longest.dividedBy(2).plusMillis(random.nextLong(longest.toMillis() / 2)));
  }

  private boolean waitForExhausted(Operation operation) {
    if (platform.counters() instanceof Counted counted) {
      quotas.know(counted.counters());
    }
    var free = quotas.free(operation);
    if (free.isPresent()) {
      return waitForQuota(operation, free.get());
    }
    // the counters do not say which quota it was: the shortest first
    var period =
        switch (blindQuotaWaits++) {
          case 0 -> Duration.ofMinutes(1);
          case 1 -> Duration.ofHours(1);
          default -> Duration.ofDays(1);
        };
    return waitForQuota(operation, quotas.after(period));
  }

  private boolean waitForQuota(Operation operation, Instant until) {
    run.problem(
        SyncProblem.QUOTA_EXHAUSTED, "It is that of " + operation + ", until " + until + ".");
    if (!run.mayWaitUntil(until)) {
      ending = new Ending.QuotaUntil(until);
      return false;
    }
    return pause(Duration.between(run.now(), until));
  }

  private boolean pause(Duration length) {
    if (!run.mayWaitUntil(run.now().plus(length))) {
      ending = new Ending.OutOfTime();
      return false;
    }
    if (!run.waitFor(length)) {
      ending = new Ending.LeaseLost();
      return false;
    }
    return true;
  }

  private boolean stop(SyncProblem problem, String detail) {
    ending = new Ending.Refused(problem, detail);
    run.problem(problem, detail);
    return false;
  }

  private static SyncProblem nameOf(PhonePlatform.AwayKind kind) {
    return switch (kind) {
      case UNREACHABLE -> SyncProblem.FIVE9_UNREACHABLE;
      case TIMED_OUT -> SyncProblem.FIVE9_TIMED_OUT;
      case STATUS -> SyncProblem.FIVE9_STATUS;
      case HTML -> SyncProblem.FIVE9_HTML;
      case MALFORMED -> SyncProblem.FIVE9_MALFORMED;
      case FAULT -> SyncProblem.FIVE9_FAULT;
    };
  }

  /** What came of the wish for a report. */
  sealed interface ReportOutcome {}

  /**
   * @param readAt when it was asked for
   */
  record Delivered(ReportText text, Instant readAt) implements ReportOutcome {}

  record Undelivered(Ending ending) implements ReportOutcome {}
}

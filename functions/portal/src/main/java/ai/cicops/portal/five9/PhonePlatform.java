package ai.cicops.portal.five9;

import java.time.Duration;
import java.util.List;

/**
 * Five9's reports: asked for, waited for, fetched. One user holds one conversation at a time. What
 * may be expected to go wrong is a {@link Refusal}; nothing is tried again behind this port.
 */
public interface PhonePlatform {
  /** Asks for the call log of a window. */
  RunOutcome run(Window window);

  /** Waits for the report at the other side, at most so long; it may still run then. */
  AwaitOutcome await(ReportId report, Duration atMost);

  /** The report's CSV. */
  FetchOutcome fetch(ReportId report);

  /** The quotas and what is used of them, as the other side counts. */
  CountersOutcome counters();

  /** What became of asking. */
  sealed interface RunOutcome permits Started, Refusal {}

  /** What became of waiting. */
  sealed interface AwaitOutcome permits Ready, StillRunning, Refusal {}

  /** What became of fetching. */
  sealed interface FetchOutcome permits Fetched, Refusal {}

  /** What became of the question for counters. */
  sealed interface CountersOutcome permits Counted, Refusal {}

  record Started(ReportId report) implements RunOutcome {}

  record Ready() implements AwaitOutcome {}

  record StillRunning() implements AwaitOutcome {}

  record Fetched(ReportText text) implements FetchOutcome {}

  record Counted(List<Counter> counters) implements CountersOutcome {}

  /**
   * One quota.
   *
   * @param period how long it lasts; it begins anew with the calendar's minute, hour or day
   */
  record Counter(Operation operation, Duration period, long limit, long used) {}

  /** Classes of requests that share a quota. */
  enum Operation {
    REPORT_REQUEST,
    RETRIEVE_REPORT,
    QUERY
  }

  /** Why there is no answer. */
  sealed interface Refusal extends RunOutcome, AwaitOutcome, FetchOutcome, CountersOutcome {}

  /** User or password do not hold (HTTP 401). Another try may lock the user out. */
  record CredentialsRefused() implements Refusal {}

  /** The folder has no report of that name. */
  record ReportNotFound() implements Refusal {}

  /**
   * The request itself is not accepted, and will not be.
   *
   * @param fault the fault's local name
   */
  record NotAccepted(String fault) implements Refusal {}

  /** The quota of an operation is used up. */
  record QuotaExhausted(Operation operation) implements Refusal {}

  /**
   * Another session of the same user is in the way.
   *
   * @param fault the fault's local name
   */
  record Busy(String fault) implements Refusal {}

  /** The report is not complete yet. */
  record NotReady() implements Refusal {}

  /** The report's id is not, or no longer, known. */
  record UnknownReport() implements Refusal {}

  /** The other side is broken or cannot be reached; it may be back soon. */
  record Away(AwayKind kind, String detail) implements Refusal {}

  /** In which way the other side was away. */
  enum AwayKind {
    /** No connection. */
    UNREACHABLE,
    /** No whole answer in time. */
    TIMED_OUT,
    /** HTTP 429, 5xx without a SOAP fault, or another status that makes no sense. */
    STATUS,
    /** A page instead of an answer. */
    HTML,
    /** XML that breaks off or is none. */
    MALFORMED,
    /** {@code ServerFault}, {@code ServiceUnavailableFault}, or a fault nobody knows. */
    FAULT
  }
}

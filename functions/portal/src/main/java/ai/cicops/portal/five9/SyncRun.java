package ai.cicops.portal.five9;

import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One run while it lasts: its time, its hold on the lease, and what goes into its record. */
final class SyncRun {
  /** Between two renewals of the lease while nothing else happens. */
  private static final Duration SLICE = Duration.ofSeconds(30);

  private final String schedule;
  private final String id;
  private final Instant startedAt;
  private final Instant deadline;
  private final InstantSource clock;
  private final Lease lease;
  private final Pause pause;
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Integer> problems = new LinkedHashMap<>();
  private boolean incomplete;

  SyncRun(
      String schedule, String id, Instant deadline, InstantSource clock, Lease lease, Pause pause) {
    this.schedule = schedule;
    this.id = id;
    this.startedAt = clock.instant();
    this.deadline = deadline;
    this.clock = clock;
    this.lease = lease;
    this.pause = pause;
  }

  Instant now() {
    return clock.instant();
  }

  Instant startedAt() {
    return startedAt;
  }

  boolean outOfTime() {
    return !now().isBefore(deadline);
  }

  /** Takes or renews the lease; false when another holds it. */
  boolean hold() {
    return lease.take(id);
  }

  void letGo() {
    lease.release(id);
  }

  boolean mayWaitUntil(Instant until) {
    return until.isBefore(deadline);
  }

  /** Waits and keeps the lease; false when it was lost meanwhile. */
  boolean waitFor(Duration length) {
    count("waits", 1);
    var left = length;
    while (left.isPositive()) {
      var slice = left.compareTo(SLICE) < 0 ? left : SLICE;
      pause.of(slice);
      left = left.minus(slice);
      if (!hold()) {
        return false;
      }
    }
    return true;
  }

  /** Waits without the lease, for the lease. */
  void waitForLease(Duration length) {
    count("waits", 1);
    pause.of(length);
  }

  void count(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  long counted(String name) {
    return counts.getOrDefault(name, 0L);
  }

  void problem(SyncProblem problem) {
    problem(problem, "");
  }

  /**
   * @param detail numbers and names of Five9's own words; nothing personal
   */
  void problem(SyncProblem problem, String detail) {
    var sentence = problem.code() + ": " + problem.sentence();
    problems.merge(detail.isEmpty() ? sentence : sentence + " " + detail, 1, Integer::sum);
  }

  /** Something that was due is left to the next run, although this one goes on. */
  void leaveIncomplete() {
    incomplete = true;
  }

  boolean incomplete() {
    return incomplete;
  }

  RunRecord end(Outcome outcome) {
    var named =
        problems.entrySet().stream()
            .map(entry ->
                entry.getValue() == 1
                    ? entry.getKey()
                    : entry.getKey() + " (" + entry.getValue() + " times)")
            .toList();
    return new RunRecord(schedule, id, startedAt, now(), outcome, counts, named);
  }
}

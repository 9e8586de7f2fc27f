package ai.cicops.portal.local;

import ai.cicops.portal.five9.Coverage;
import ai.cicops.portal.five9.Coverages;
import ai.cicops.portal.local.schedule.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Brings the calls of the last months in through the sync's own function, run after run, and says
 * how far it is. The portal is ready when the newest days are in, or when the first run ended in a
 * failure that its record names: then the schedules go on trying.
 */
final class FirstLoad implements AutoCloseable {
  private static final String SYNC = "sync-calls";
  private static final Duration ENOUGH_TO_LOOK_AT = Duration.ofDays(14);

  /** A sync is this much behind at any time. */
  private static final Duration FRESH = Duration.ofMinutes(20);

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int MOST_RUNS = 60;

  private final Coverages coverages;
  private final Scheduler scheduler;
  private final InstantSource clock;
  private final Readiness readiness;
  private final Console console;
  private final CountDownLatch enough = new CountDownLatch(1);
  private volatile boolean firstEnded;
  private volatile boolean closed;

  FirstLoad(
      Coverages coverages,
      Scheduler scheduler,
      InstantSource clock,
      Readiness readiness,
      Console console) {
    this.coverages = coverages;
    this.scheduler = scheduler;
    this.clock = clock;
    this.readiness = readiness;
    this.console = console;
  }

  /** True when nothing but what the schedules will fetch anyhow is missing. */
  boolean complete() {
    return left(coverages.load(), Duration.ofDays(36_500)).isZero();
  }

  /**
   * Returns when all is in, or when the runs bring nothing more.
   *
   * @param looked called once, when the newest days are in
   */
  void run(Runnable looked) {
    var watching = Thread.ofVirtual().name("first-load").start(() -> watch(looked));
    try {
      int runs = 0;
      while (!closed && runs++ < MOST_RUNS && step()) {
        // each run goes on where the one before ended
      }
      enough.countDown();
      watching.join(Duration.ofSeconds(5));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** One run; false when there is no use in another one now. */
  private boolean step() {
    var before = left(coverages.load(), Duration.ofDays(36_500));
    var unused = scheduler.run(SYNC, "");
    firstEnded = true;
    var after = left(coverages.load(), Duration.ofDays(36_500));
    return !after.isZero() && after.compareTo(before) < 0;
  }

  private void watch(Runnable looked) {
    boolean told = false;
    while (!closed) {
      var coverage = coverages.load();
      boolean in = coverage.since() != null && left(coverage, ENOUGH_TO_LOOK_AT).isZero();
      if (!told && (in || firstEnded)) {
        told = true;
        looked.run();
      }
      var share = share(coverage);
      if (!told) {
        readiness.loading("%d %% of the calls are in.".formatted(Math.round(share * 100)));
      }
      if (coverage.since() != null) {
        console.progress(told ? "older calls" : "calls", share);
      }
      if (enough.getCount() == 0) {
        return;
      }
      pause();
    }
  }

  private void pause() {
    try {
      var unused = enough.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private double share(Coverage coverage) {
    var since = coverage.since();
    if (since == null) {
      return 0;
    }
    var whole = Duration.between(since, clock.instant());
    var left = left(coverage, whole);
    return whole.isPositive() ? 1 - (double) left.toSeconds() / whole.toSeconds() : 1;
  }

  /** How much of the newest time is not there yet; whatever {@code FRESH} covers does not count. */
  private Duration left(Coverage coverage, Duration newest) {
    var since = coverage.since();
    var now = clock.instant().minus(FRESH);
    if (since == null) {
      return newest;
    }
    Instant from = now.minus(newest);
    return coverage.gaps(from.isBefore(since) ? since : from, now).windows().stream()
        .map(gap -> Duration.between(gap.start(), gap.end()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    closed = true;
    enough.countDown();
  }
}

package ai.cicops.portal.local.schedule;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.template.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs the template's schedules when the local clock says so. A run waits a while for one of the
 * same schedule that goes on, then it starts beside it, as Lambda would at once, and the lease
 * judges. Attempts that wait for their time are forgotten by a stop.
 */
public final class Scheduler implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration ONE_BY_ONE = Duration.ofHours(3);
  private static final Duration HOURLY = Duration.ofDays(2);

  private final Map<String, Planned> schedules = new LinkedHashMap<>();
  private final LocalClock clock;
  private final DoneRuns done;
  private final Runs runs;
  private final Queue<DueRun> again = new PriorityBlockingQueue<>();

  /** Held while the clock moves; nothing falls due by itself meanwhile. */
  private final ReentrantLock moving = new ReentrantLock();

  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(0, Thread.ofVirtual().name("schedule-", 0).factory());

  /**
   * @param turn held by the one run that goes on
   */
  private record Planned(Schedule schedule, DueTimes times, ReentrantLock turn) {}

  /**
   * @param letters takes a queue's ARN and the letter of a run that was given up
   */
  public Scheduler(
      List<Schedule> schedules,
      Invoker functions,
      LocalClock clock,
      DoneRuns done,
      BiConsumer<String, String> letters,
      Consumer<String> lines) {
    for (var schedule : schedules) {
      var times = DueTimes.of(schedule.expression(), schedule.zone());
      this.schedules.put(schedule.name(), new Planned(schedule, times, new ReentrantLock(true)));
    }
    this.clock = clock;
    this.done = done;
    this.runs = new Runs(functions, clock, letters, lines);
  }

  /** Begins to watch the clock; what fell due while nobody watched runs once, now. */
  public void start() {
    var unused = executor.scheduleWithFixedDelay(this::tick, 0, 500, TimeUnit.MILLISECONDS);
  }

  public Set<String> names() {
    return schedules.keySet();
  }

  private void tick() {
    if (moving.tryLock()) {
      try {
        beginWhatIsDue(clock.instant());
      } finally {
        moving.unlock();
      }
    }
  }

  private void beginWhatIsDue(Instant now) {
    for (var attempt : List.copyOf(again)) {
      if (!attempt.at().isAfter(now) && running.add(attempt.schedule())) {
        again.remove(attempt);
        begin(attempt);
      }
    }
    schedules.forEach((name, planned) -> {
      var last = done.last(name, now);
      if (planned.times().next(last).filter(at -> !at.isAfter(now)).isPresent()
          && running.add(name)) {
        done.note(name, now);
        begin(DueRun.first(name, now));
      }
    });
  }

  private void begin(DueRun run) {
    executor.execute(() -> {
      try {
        attempt(run, soon()).ifPresent(again::add);
      } finally {
        running.remove(run.schedule());
      }
    });
  }

  private Optional<DueRun> attempt(DueRun run, long patience) {
    return Optional.ofNullable(schedules.get(run.schedule()))
        .flatMap(planned -> inTurn(planned, patience, schedule -> runs.attempt(schedule, run)));
  }

  /**
   * Runs a schedule by hand and answers with the record of that run. Empty when there is none of
   * that name.
   *
   * @param event what the function is told, empty for what Scheduler tells by itself
   */
  public Optional<JsonNode> run(String name, String event) {
    return Optional.ofNullable(schedules.get(name))
        .map(planned -> inTurn(planned, soon(), schedule -> runs.once(schedule, event)));
  }

  private static long soon() {
    return System.nanoTime() + PATIENCE.toNanos();
  }

  private static <T> T inTurn(Planned planned, long patience, Function<Schedule, T> run) {
    boolean held = false;
    try {
      held = planned.turn().tryLock(patience - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    try {
      return run.apply(planned.schedule());
    } finally {
      if (held) {
        planned.turn().unlock();
      }
    }
  }

  /**
   * Moves the clock. Going forward, what falls due on the way runs in order, each at its own time,
   * before this returns. A jump of more than three hours takes each schedule's last run of every
   * hour, one of more than two days its last run of every day: the runs between would find nothing
   * to do. Going back, nothing runs: what has come in stays.
   */
  public void moveTo(Instant target) {
    moving.lock();
    try {
      clock.headFor(target);
      if (target.isAfter(clock.instant())) {
        runDueUntil(target);
      } else {
        clock.set(target);
      }
      schedules.keySet().forEach(name -> done.note(name, target));
    } finally {
      moving.unlock();
    }
  }

  private void runDueUntil(Instant target) {
    var patience = soon();
    var due = new PriorityQueue<>(due(clock.instant(), target));
    due.addAll(again);
    again.clear();
    for (var run = due.poll(); run != null; run = due.poll()) {
      if (run.at().isAfter(target)) {
        again.add(run);
        continue;
      }
      if (run.at().isAfter(clock.instant())) {
        clock.set(run.at());
      }
      if (run.attempt() == 1) {
        done.note(run.schedule(), run.at());
      }
      attempt(run, patience).ifPresent(due::add);
    }
    if (target.isAfter(clock.instant())) {
      clock.set(target);
    }
  }

  List<DueRun> due(Instant now, Instant target) {
    var jump = Duration.between(now, target);
    return schedules.entrySet().stream()
        .flatMap(entry -> {
          var kept = new TreeMap<Instant, Instant>();
          var times = entry.getValue().times();
          for (var at : times.between(done.last(entry.getKey(), now), target)) {
            kept.put(slot(at, jump), at);
          }
          return kept.values().stream().map(at -> DueRun.first(entry.getKey(), at));
        })
        .sorted()
        .toList();
  }

  private static Instant slot(Instant at, Duration jump) {
    if (jump.compareTo(ONE_BY_ONE) <= 0) {
      return at;
    }
    return at.truncatedTo(jump.compareTo(HOURLY) <= 0 ? ChronoUnit.HOURS : ChronoUnit.DAYS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      var unused = executor.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

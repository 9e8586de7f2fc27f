package ai.cicops.portal.local.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.template.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs the template's schedules when the local clock says so, one line a run. */
public final class Scheduler implements AutoCloseable {
  private static final Duration ONE_BY_ONE = Duration.ofHours(3);
  private static final Duration HOURLY = Duration.ofDays(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Schedule> schedules = new LinkedHashMap<>();
  private final Map<String, DueTimes> dueTimes = new LinkedHashMap<>();
  private final Invoker functions;
  private final LocalClock clock;
  private final DoneRuns done;
  private final Consumer<String> lines;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(0, Thread.ofVirtual().name("schedule-", 0).factory());

  public Scheduler(
      List<Schedule> schedules,
      Invoker functions,
      LocalClock clock,
      DoneRuns done,
      Consumer<String> lines) {
    for (var schedule : schedules) {
      this.schedules.put(schedule.name(), schedule);
      dueTimes.put(schedule.name(), DueTimes.of(schedule.expression(), schedule.zone()));
    }
    this.functions = functions;
    this.clock = clock;
    this.done = done;
    this.lines = lines;
  }

  /** Begins to watch the clock; what fell due while nobody watched runs once, now. */
  public void start() {
    var unused = executor.scheduleWithFixedDelay(this::tick, 0, 500, TimeUnit.MILLISECONDS);
  }

  public Set<String> names() {
    return schedules.keySet();
  }

  private synchronized void tick() {
    var now = clock.instant();
    for (var name : schedules.keySet()) {
      var last = done.last(name, now);
      var due = dueTimes.get(name);
      if (due != null
          && due.next(last).filter(at -> !at.isAfter(now)).isPresent()
          && running.add(name)) {
        done.note(name, now);
        executor.execute(() -> {
          try {
            var unused = run(name);
          } finally {
            running.remove(name);
          }
        });
      }
    }
  }

  /** Runs a schedule now and answers with its record; empty when there is none of that name. */
  public Optional<JsonNode> run(String name) {
    return Optional.ofNullable(schedules.get(name)).map(this::run);
  }

  private JsonNode run(Schedule schedule) {
    var started = System.nanoTime();
    JsonNode answer;
    try {
      var output = functions.invoke(schedule.function(), event(schedule));
      answer = output.length == 0 ? JSON.createObjectNode() : JSON.readTree(output);
    } catch (Invoker.Failed | IOException failed) {
      var problem = JSON.createObjectNode().put("schedule", schedule.name());
      problem
          .put("outcome", "failed")
          .putArray("problems")
          .add(String.valueOf(failed.getMessage()));
      answer = problem;
    }
    lines.accept(line(schedule, answer, Duration.ofNanos(System.nanoTime() - started)));
    return answer;
  }

  private byte[] event(Schedule schedule) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    var arn = "arn:aws:scheduler:us-east-1:000000000000:schedule/default/" + schedule.name();
    if (!schedule.input().isEmpty()) {
      return schedule
          .input()
          .replace("<aws.scheduler.scheduled-time>", now)
          .replace("<aws.scheduler.schedule-arn>", arn)
          .replace("<aws.scheduler.execution-id>", Long.toHexString(System.nanoTime()))
          .replace("<aws.scheduler.attempt-number>", "1")
          .getBytes(UTF_8);
    }
    ObjectNode event =
        JSON.createObjectNode()
            .put("version", "0")
            .put("id", Long.toHexString(System.nanoTime()))
            .put("detail-type", "Scheduled Event")
            .put("source", "aws.scheduler")
            .put("account", "000000000000")
            .put("time", now)
            .put("region", "us-east-1");
    event.putArray("resources").add(arn);
    return event.put("detail", "{}").toString().getBytes(UTF_8);
  }

  private String line(Schedule schedule, JsonNode answer, Duration took) {
    var counts = new TreeMap<String, String>();
    answer
        .path("counts")
        .properties()
        .forEach(count -> {
          if (count.getValue().asLong() != 0) {
            counts.put(count.getKey(), count.getValue().asText());
          }
        });
    var problems = new ArrayList<String>();
    answer.path("problems").forEach(problem -> problems.add(problem.asText()));
    return "%s  %-15s %-8s %s%s (%.1f s)"
        .formatted(
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            schedule.name(),
            answer.path("outcome").asText("ok").toLowerCase(java.util.Locale.ROOT),
            counts.toString().replaceAll("[{}]", ""),
            problems.isEmpty() ? "" : " " + String.join("; ", problems),
            took.toMillis() / 1000.0);
  }

  /**
   * Moves the clock. Going forward, what falls due on the way runs in order, each at its own time,
   * before this returns. A jump of more than three hours takes each schedule's last run of every
   * hour, one of more than two days its last run of every day: the runs between would find nothing
   * to do.
   */
  public synchronized void moveTo(Instant target) {
    var now = clock.instant();
    if (!target.isAfter(now)) {
      clock.set(target);
      schedules.keySet().forEach(name -> done.note(name, target));
      return;
    }
    for (var run : due(now, target)) {
      if (run.at().isAfter(clock.instant())) {
        clock.set(run.at());
      }
      done.note(run.name(), run.at());
      var unused = run(run.name());
    }
    if (target.isAfter(clock.instant())) {
      clock.set(target);
    }
    schedules.keySet().forEach(name -> done.note(name, target));
  }

  record DueRun(String name, Instant at) {}

  List<DueRun> due(Instant now, Instant target) {
    var jump = Duration.between(now, target);
    var runs = new ArrayList<DueRun>();
    dueTimes.forEach((name, times) -> {
      var kept = new TreeMap<Instant, Instant>();
      for (var at : times.between(done.last(name, now), target)) {
        kept.put(slot(at, jump), at);
      }
      kept.values().forEach(at -> runs.add(new DueRun(name, at)));
    });
    runs.sort(Comparator.comparing(DueRun::at));
    return runs;
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
      var unused = executor.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

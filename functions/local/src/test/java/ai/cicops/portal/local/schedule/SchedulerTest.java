package ai.cicops.portal.local.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.template.Schedule;
import ai.cicops.portal.local.template.Schedule.Retries;
import ai.cicops.portal.platform.MovableClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulerTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final List<Schedule> SCHEDULES =
      List.of(
          new Schedule("sync-calls", "Sync", "cron(0/15 * * * ? *)", UTC, "", Retries.STANDARD),
          new Schedule("move-audio", "Move", "cron(5/15 * * * ? *)", UTC, "", Retries.STANDARD));

  @TempDir Path folder;

  private final MovableClock machine = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
  private final List<String> calls = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> letters = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Instant> headings = new ArrayList<>();
  private int broken;

  @Test
  void runsWhatIsDueInOrderAndEachAtItsTime() {
    var clock = new LocalClock(machine, null);
    try (var scheduler = scheduler(clock, null)) {
      scheduler.moveTo(Instant.parse("2026-11-02T12:31:00Z"));
    }
    assertEquals(
        List.of(
            "Move 2026-11-02T12:05:00Z",
            "Sync 2026-11-02T12:15:00Z",
            "Move 2026-11-02T12:20:00Z",
            "Sync 2026-11-02T12:30:00Z"),
        calls);
    assertEquals(Instant.parse("2026-11-02T12:31:00Z"), clock.instant());
    assertTrue(lines.getFirst().contains("move-audio      ok       calls=3"), lines.getFirst());
  }

  @Test
  void saysOnTheWayWhereTheClockWillBe() {
    var clock = new LocalClock(machine, null);
    var target = Instant.parse("2026-11-02T12:16:00Z");
    try (var scheduler = scheduler(clock, null)) {
      scheduler.moveTo(target);
    }
    assertEquals(List.of(target, target), headings);
    assertEquals(clock.instant(), clock.heading());
  }

  @Test
  void takesOneRunOfEachDayOnALongJump() {
    try (var scheduler = scheduler(new LocalClock(machine, null), null)) {
      scheduler.moveTo(Instant.parse("2026-11-09T12:00:00Z"));
    }
    assertEquals(16, calls.size());
  }

  @Test
  void runsNothingOnTheWayBackAndGoesOnFromThere() {
    var clock = new LocalClock(machine, null);
    try (var scheduler = scheduler(clock, null)) {
      scheduler.moveTo(Instant.parse("2026-11-01T12:00:00Z"));
      assertTrue(calls.isEmpty());
      scheduler.moveTo(Instant.parse("2026-11-01T12:06:00Z"));
    }
    assertEquals(List.of("Move 2026-11-01T12:05:00Z"), calls);
  }

  @Test
  void remembersOverAStopWhatIsDoneAndHowTheClockWasMoved() {
    var file = folder.resolve("schedules");
    var clock = new LocalClock(machine, folder.resolve("clock"));
    try (var scheduler = scheduler(clock, file)) {
      scheduler.moveTo(Instant.parse("2026-11-02T12:06:00Z"));
    }
    machine.advance(Duration.ofHours(2));
    var later = new LocalClock(machine, folder.resolve("clock"));
    assertEquals(Instant.parse("2026-11-02T14:06:00Z"), later.instant());
    try (var scheduler = scheduler(later, file)) {
      assertEquals(
          Instant.parse("2026-11-02T12:15:00Z"),
          scheduler.due(later.instant(), later.instant()).getFirst().at());
    }
  }

  @Test
  void tellsAFailureAsTheRunsRecordAndTriesNoRunByHandAgain() {
    broken = Integer.MAX_VALUE;
    try (var scheduler = scheduler(new LocalClock(machine, null), null)) {
      var answer = scheduler.run("sync-calls", "").orElseThrow();
      assertEquals("failed", answer.path("outcome").asText());
      assertEquals("Sync took longer than 840 s", answer.at("/problems/0").asText());
      assertTrue(scheduler.run("nobody", "").isEmpty());
      scheduler.moveTo(Instant.parse("2026-11-02T12:04:00Z"));
    }
    assertEquals(List.of("Sync 2026-11-02T12:00:00Z"), calls);
    assertEquals(List.of(), letters);
  }

  /** A minute after the first attempt, two after the second, with the same event. */
  @Test
  void triesARunThatBrokeOffAgain() {
    broken = 2;
    try (var scheduler = scheduler(new LocalClock(machine, null), null, "move-audio")) {
      scheduler.moveTo(Instant.parse("2026-11-02T12:15:00Z"));
    }
    assertEquals(
        List.of(
            "Move 2026-11-02T12:05:00Z", "Move 2026-11-02T12:06:00Z", "Move 2026-11-02T12:08:00Z"),
        calls);
    assertEquals(1, Set.copyOf(events).size());
    assertEquals(List.of(), letters);
  }

  @Test
  void anAttemptThatIsDueLaterWaitsForItsTime() {
    broken = 1;
    try (var scheduler = scheduler(new LocalClock(machine, null), null, "move-audio")) {
      scheduler.moveTo(Instant.parse("2026-11-02T12:05:30Z"));
      assertEquals(1, calls.size());
      scheduler.moveTo(Instant.parse("2026-11-02T12:06:00Z"));
    }
    assertEquals(List.of("Move 2026-11-02T12:05:00Z", "Move 2026-11-02T12:06:00Z"), calls);
  }

  @Test
  void leavesALetterOfARunThatIsGivenUp() throws Exception {
    broken = Integer.MAX_VALUE;
    try (var scheduler = scheduler(new LocalClock(machine, null), null, "move-audio")) {
      scheduler.moveTo(Instant.parse("2026-11-02T12:15:00Z"));
    }
    assertEquals(3, calls.size());
    var letter = new ObjectMapper().readTree(letters.getFirst());
    assertEquals(1, letters.size());
    assertEquals("RetriesExhausted", letter.at("/requestContext/condition").asText());
    assertEquals(3, letter.at("/requestContext/approximateInvokeCount").asInt());
    assertEquals("2026-11-02T12:05:00Z", letter.at("/requestPayload/time").asText());
    assertEquals(
        "Move took longer than 840 s", letter.at("/responsePayload/errorMessage").asText());
  }

  @Test
  void givesUpWhenTheEventIsTooOld() throws Exception {
    broken = Integer.MAX_VALUE;
    var impatient = new Retries(2, Duration.ofSeconds(90), "the-dead");
    var schedules =
        List.of(new Schedule("move-audio", "Move", "cron(5/15 * * * ? *)", UTC, "", impatient));
    try (var scheduler = scheduler(schedules, new LocalClock(machine, null), null)) {
      scheduler.moveTo(Instant.parse("2026-11-02T12:15:00Z"));
    }
    assertEquals(2, calls.size());
    assertEquals(
        "EventAgeExceeded",
        new ObjectMapper().readTree(letters.getFirst()).at("/requestContext/condition").asText());
  }

  private Scheduler scheduler(LocalClock clock, @Nullable Path file) {
    return scheduler(SCHEDULES, clock, file);
  }

  private Scheduler scheduler(LocalClock clock, @Nullable Path file, String only) {
    return scheduler(
        SCHEDULES.stream().filter(schedule -> schedule.name().equals(only)).toList(), clock, file);
  }

  private Scheduler scheduler(List<Schedule> schedules, LocalClock clock, @Nullable Path file) {
    Invoker functions =
        (function, event) -> {
          calls.add(function + " " + clock.instant());
          events.add(new String(event, UTF_8));
          headings.add(clock.heading());
          if (calls.size() <= broken) {
            throw new Invoker.Failed(function + " took longer than 840 s");
          }
          return "{\"outcome\":\"OK\",\"counts\":{\"calls\":3,\"rows\":0}}".getBytes(UTF_8);
        };
    return new Scheduler(
        schedules,
        functions,
        clock,
        new DoneRuns(file),
        (queue, letter) -> letters.add(letter),
        lines::add);
  }
}

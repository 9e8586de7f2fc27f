package ai.cicops.portal.local.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.template.Schedule;
import ai.cicops.portal.platform.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulerTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final List<Schedule> SCHEDULES =
      List.of(
          new Schedule("sync-calls", "Sync", "cron(0/15 * * * ? *)", UTC, ""),
          new Schedule("move-audio", "Move", "cron(5/15 * * * ? *)", UTC, ""));

  @TempDir Path folder;

  private final MovableClock machine = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
  private final List<String> calls = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

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
  void tellsAFailureAsTheRunsRecord() {
    Invoker failing =
        (function, event) -> {
          throw new Invoker.Failed("Sync took longer than 840 s");
        };
    var clock = new LocalClock(machine, null);
    try (var scheduler = new Scheduler(SCHEDULES, failing, clock, new DoneRuns(null), lines::add)) {
      var answer = scheduler.run("sync-calls").orElseThrow();
      assertEquals("failed", answer.path("outcome").asText());
      assertEquals("Sync took longer than 840 s", answer.at("/problems/0").asText());
      assertTrue(scheduler.run("nobody").isEmpty());
    }
  }

  private Scheduler scheduler(LocalClock clock, @org.jspecify.annotations.Nullable Path file) {
    Invoker functions =
        (function, event) -> {
          calls.add(function + " " + clock.instant());
          return "{\"outcome\":\"OK\",\"counts\":{\"calls\":3,\"rows\":0}}".getBytes(UTF_8);
        };
    return new Scheduler(SCHEDULES, functions, clock, new DoneRuns(file), lines::add);
  }
}

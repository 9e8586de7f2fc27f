package ai.cicops.portal.local.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.template.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Hands a schedule's event to its function and says in a line how it went. A run that breaks off,
 * for the function threw or ran out of time, is tried again as Lambda tries it; one that is given
 * up leaves its letter. A run that ends with the outcome {@code failed} did not break off.
 */
final class Runs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Invoker functions;
  private final InstantSource clock;
  private final BiConsumer<String, String> letters;
  private final Consumer<String> lines;

  /**
   * @param letters takes a queue's ARN and a letter
   */
  Runs(
      Invoker functions,
      InstantSource clock,
      BiConsumer<String, String> letters,
      Consumer<String> lines) {
    this.functions = functions;
    this.clock = clock;
    this.letters = letters;
    this.lines = lines;
  }

  /**
   * Once, by hand: nobody tries it again.
   *
   * @param event empty for Scheduler's own; what the schedule's input says is said by no hand
   */
  JsonNode once(Schedule schedule, String event) {
    var started = System.nanoTime();
    JsonNode answer;
    try {
      answer = invoke(schedule, event.isEmpty() ? schedulers(schedule, clock.instant()) : event);
    } catch (Invoker.Failed failed) {
      answer = brokenOff(schedule, failed);
    }
    say(schedule, answer, started);
    return answer;
  }

  /** Answers with the next attempt, when there is one. */
  Optional<DueRun> attempt(Schedule schedule, DueRun run) {
    var started = System.nanoTime();
    var event = event(schedule, run.first());
    try {
      say(schedule, invoke(schedule, event), started);
      return Optional.empty();
    } catch (Invoker.Failed failed) {
      say(schedule, brokenOff(schedule, failed), started);
      return again(schedule, run, event, String.valueOf(failed.getMessage()));
    }
  }

  private JsonNode invoke(Schedule schedule, String event) throws Invoker.Failed {
    var output = functions.invoke(schedule.function(), event.getBytes(UTF_8));
    try {
      return output.length == 0 ? JSON.createObjectNode() : JSON.readTree(output);
    } catch (IOException malformed) {
      throw new Invoker.Failed(
          schedule.function() + " answered something that is not JSON", malformed);
    }
  }

  private static JsonNode brokenOff(Schedule schedule, Invoker.Failed failed) {
    var answer = JSON.createObjectNode().put("schedule", schedule.name()).put("outcome", "failed");
    answer.putArray("problems").add(String.valueOf(failed.getMessage()));
    return answer;
  }

  private Optional<DueRun> again(Schedule schedule, DueRun run, String event, String error) {
    var retries = schedule.retries();
    var now = clock.instant();
    var next = now.plus(Schedule.Retries.pauseAfter(run.attempt()));
    boolean used = run.attempt() > retries.most();
    if (!used && !next.isAfter(run.first().plus(retries.longest()))) {
      lines.accept("  %s is tried again at %s.".formatted(schedule.name(), seconds(next)));
      return Optional.of(run.again(next));
    }
    if (!Thread.currentThread().isInterrupted()) {
      var condition = used ? "RetriesExhausted" : "EventAgeExceeded";
      letters.accept(
          retries.failureArn(), Letter.of(schedule.function(), event, run, condition, error, now));
      lines.accept(
          "  %s was given up after %d attempts; its letter is in the queue of dead letters."
              .formatted(schedule.name(), run.attempt()));
    }
    return Optional.empty();
  }

  /** The same at each attempt. */
  private static String event(Schedule schedule, Instant due) {
    return schedule.input().isEmpty()
        ? schedulers(schedule, due)
        : schedule
            .input()
            .replace("<aws.scheduler.scheduled-time>", seconds(due))
            .replace("<aws.scheduler.schedule-arn>", arn(schedule))
            .replace("<aws.scheduler.execution-id>", id(schedule, due))
            .replace("<aws.scheduler.attempt-number>", "1");
  }

  private static String arn(Schedule schedule) {
    return "arn:aws:scheduler:us-east-1:000000000000:schedule/default/" + schedule.name();
  }

  private static String id(Schedule schedule, Instant due) {
    return UUID.nameUUIDFromBytes((schedule.name() + due).getBytes(UTF_8)).toString();
  }

  /** Scheduler's own event. */
  private static String schedulers(Schedule schedule, Instant due) {
    var event =
        JSON.createObjectNode()
            .put("version", "0")
            .put("id", id(schedule, due))
            .put("detail-type", "Scheduled Event")
            .put("source", "aws.scheduler")
            .put("account", "000000000000")
            .put("time", seconds(due))
            .put("region", "us-east-1");
    event.putArray("resources").add(arn(schedule));
    return event.put("detail", "{}").toString();
  }

  private void say(Schedule schedule, JsonNode answer, long startedNanos) {
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
    lines.accept(
        "%s  %-15s %-8s %s%s (%.1f s)"
            .formatted(
                seconds(clock.instant()),
                schedule.name(),
                answer.path("outcome").asText("ok").toLowerCase(Locale.ROOT),
                counts.toString().replaceAll("[{}]", ""),
                problems.isEmpty() ? "" : " " + String.join("; ", problems),
                Duration.ofNanos(System.nanoTime() - startedNanos).toMillis() / 1000.0));
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

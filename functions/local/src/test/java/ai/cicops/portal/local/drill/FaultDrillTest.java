package ai.cicops.portal.local.drill;

import static ai.cicops.portal.local.drill.BadDay.ADMIN;
import static ai.cicops.portal.local.whole.WholePortal.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.template.Queue;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.local.whole.QuietDay;
import ai.cicops.portal.local.whole.Visitor;
import ai.cicops.portal.platform.Breaker;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoCircuitBreaker;
import ai.cicops.portal.platform.lambda.HttpCall;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * A bad day of each system that the portal stands on: what people see, and that nothing is lost.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@ResourceLock("the drill")
class FaultDrillTest {
  private static final Duration TICK = Duration.ofMinutes(15);
  private static final String THROTTLED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
          + "\"message\":\"Try again.\"}";
  private static final String SLOW_DOWN =
      "<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>";
  private static final String SENDING_PAUSED =
      "<ErrorResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><Error><Type>Sender</Type>"
          + "<Code>AccountSendingPaused</Code><Message>Sending is paused.</Message></Error>"
          + "</ErrorResponse>";

  /** People are asked to try again; the sync's run breaks off, and its retry brings all. */
  @Test
  void dynamoThrottles() {
    try (var day = new BadDay(QuietDay.world(), QuietDay.MORNING)) {
      ok(day.portal.run("sync-calls"));
      var admin = signedIn(day);

      day.dynamo.refuse(_ -> true, 400, THROTTLED);
      var answer = admin.ask(HttpCall.of("GET /api/companies"));
      assertEquals(503, answer.status());
      assertEquals("unavailable", answer.code());
      assertEquals("2", answer.headers().get("retry-after"));
      day.dynamo.mend();
      admin.see(HttpCall.of("GET /api/companies"));

      day.portal.clock.advance(Duration.ofHours(6));
      day.dynamo.refuse(
          asked -> asked.operation().endsWith(".PutItem") && asked.body().contains("calls-table"),
          400,
          THROTTLED);
      assertTrue(day.portal.attempt("sync-calls").isEmpty());
      day.dynamo.mend();
      ok(day.portal.run("sync-calls"));
      assertNothingLost(day, QuietDay.MORNING.minus(Duration.ofHours(2)));
    }
  }

  /** Links are issued without S3; a put comes again, and a run that could not put is made good. */
  @Test
  void s3IsSlowAndRefuses() {
    try (var day = new BadDay(QuietDay.world(), QuietDay.MORNING)) {
      ok(day.portal.run("sync-calls"));
      day.s3.refuse(asked -> asked.method().equals("PUT"), 1, 503, SLOW_DOWN);
      ok(day.portal.run("move-audio"));
      assertEquals(1, day.s3.refused());

      var admin = signedIn(day);
      var ready = HttpCall.of("GET /api/calls").query("from=2026-09-16&recording=ready");
      var call = admin.see(ready).at("/calls/0/id").asText();
      day.s3.forget();
      day.s3.slow(Duration.ofSeconds(1));
      var link = HttpCall.of("POST /api/calls/{id}/recording/link").parameter("id", call);
      assertFalse(admin.see(link.json("{}")).path("url").asText().isEmpty());
      assertEquals(0, day.s3.requests());
      var peaks = HttpCall.of("GET /api/calls/{id}/recording/peaks").parameter("id", call);
      assertFalse(admin.see(peaks).path("peaks").isEmpty());
      day.s3.mend();

      day.portal.clock.advance(Duration.ofHours(6));
      ok(day.portal.run("sync-calls"));
      day.s3.refuse(asked -> asked.method().equals("PUT"), 503, SLOW_DOWN);
      assertTrue(
          day.portal
              .attempt("move-audio")
              .map(run -> run.path("outcome").asText().equals("failed"))
              .orElse(true));
      day.s3.mend();
      day.portal.clock.advance(TICK);
      ok(day.portal.run("move-audio"));
      assertEquals(2, admin.see(ready).path("calls").size());
    }
  }

  /** Mail is tried five times, parked, and goes out once when its letters are sent on. */
  @Test
  void sesRefuses() {
    try (var day = new BadDay(QuietDay.world(), QuietDay.MORNING)) {
      var queues = day.portal.aws.queues();
      var queue = queue("MailQueue");
      day.others.refuse(asked -> asked.body().contains("Action=SendRawEmail"), 400, SENDING_PAUSED);
      ok(day.portal.run("sync-calls"));
      await("mail that is due", () -> queues.content("MailQueue").size() == 3);
      for (int attempt = 1; attempt <= queue.attempts(); attempt++) {
        int refused = 3 * attempt;
        await("attempt " + attempt, () -> day.others.refused() == refused);
        day.portal.clock.advance(queue.visibility().plusSeconds(1));
      }
      await("parked mail", () -> queues.content("MailDeadQueue").size() == 3);
      assertEquals(List.of(), day.portal.aws.inbox().to(ADMIN));

      day.others.mend();
      queues.content("MailDeadQueue").forEach(letter -> queues.send(queue.arn(), letter.body()));
      await("mail", () -> day.portal.aws.inbox().to(ADMIN).size() >= 3);
      await("an empty queue", () -> queues.content("MailQueue").isEmpty());
      assertEquals(3, day.portal.aws.inbox().to(ADMIN).size());
    }
  }

  /** The list says until when it is whole, the admins get one mail, and afterwards all is there. */
  @Test
  void five9IsDownForADay() {
    var now = Instant.parse("2026-09-16T15:20:00Z");
    try (var day = new BadDay(new DemoWorld(7, now), now)) {
      ok(day.portal.run("sync-calls"));
      var admin = signedIn(day);
      var before = dataAsOf(admin);

      day.portal.simulator.faults().set("http-503", true, Map.of());
      twoRunsHaveFailed(day);
      for (int hours = 0; hours < 24; hours += 2) {
        day.portal.clock.advance(Duration.ofHours(2));
        assertEquals("failed", day.portal.run("sync-calls").path("outcome").asText());
      }
      admin = signedIn(day);
      assertEquals(before, dataAsOf(admin));
      await("a mail about the sync", () -> failing(day) > 0);

      day.portal.simulator.faults().clear();
      day.portal.clock.advance(TICK);
      ok(day.portal.run("sync-calls"));
      assertNothingLost(day, now.minus(Duration.ofHours(2)));
      assertTrue(dataAsOf(admin).isAfter(before.plus(Duration.ofHours(24))));
      assertEquals(1, failing(day));
    }
  }

  /** Each would wait half a minute for Five9 before it gives up. */
  private static void twoRunsHaveFailed(BadDay day) {
    var surroundings = day.portal.surroundings();
    var now = day.portal.clock.instant();
    new DynamoCircuitBreaker(new Dynamo(surroundings), surroundings, "five9")
        .keep(Breaker.CLOSED.failed(now).failed(now));
  }

  private static long failing(BadDay day) {
    return day.portal.aws.inbox().to(ADMIN).stream()
        .filter(mail -> !mail.subject().startsWith("New company"))
        .count();
  }

  private static Instant dataAsOf(Visitor visitor) {
    var list = visitor.see(HttpCall.of("GET /api/calls"));
    return Instant.parse(list.path("dataAsOf").asText());
  }

  private static Visitor signedIn(BadDay day) {
    var visitor = day.portal.visitor();
    visitor.signIn(ADMIN);
    return visitor;
  }

  private static void ok(JsonNode run) {
    assertEquals("ok", run.path("outcome").asText(), run::toString);
  }

  private static void assertNothingLost(BadDay day, Instant since) {
    var truth = day.portal.truth(since);
    var calls = day.portal.calls();
    assertTrue(truth.size() > 100, () -> truth.size() + " calls");
    assertEquals(new TreeSet<>(truth), new TreeSet<>(calls));
    assertEquals(truth.size(), calls.size());
    var counted = day.portal.run("reconcile");
    assertEquals(0, counted.path("problems").size(), counted::toString);
  }

  private static Queue queue(String logicalId) {
    return Template.ofProject().queues().stream()
        .filter(queue -> queue.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }
}

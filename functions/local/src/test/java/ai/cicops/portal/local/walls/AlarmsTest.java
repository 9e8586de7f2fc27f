package ai.cicops.portal.local.walls;

import static ai.cicops.portal.local.walls.DeployedTemplate.events;
import static ai.cicops.portal.operations.RunRecord.Outcome.FAILED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.lambda.RunRecordAnswer;
import ai.cicops.portal.platform.lambda.Log;
import ai.cicops.portal.platform.lambda.NoContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Whatever fails, a person hears of it and nothing is lost. */
@ResourceLock(Resources.SYSTEM_OUT)
class AlarmsTest {
  private static final DeployedTemplate TEMPLATE = DeployedTemplate.ofProject();

  @Test
  void everyFunctionHasAnAlarm() {
    var alarmed = TEMPLATE.alarmed("Errors");
    assertEquals(new TreeSet<>(TEMPLATE.functions().keySet()), alarmed);
    TEMPLATE
        .resources("AWS::CloudWatch::Alarm")
        .forEach((id, alarm) -> {
          assertEquals(
              "AlarmTopic", alarm.at("Properties", "AlarmActions").list().getFirst().target());
          assertFalse(alarm.at("Properties", "AlarmDescription").text().isBlank(), id);
        });
  }

  /** What nobody waits for ends in a queue of dead letters, and a person hears of it. */
  @Test
  void whatFailsUnseenIsKeptAndTold() {
    var alarmed = TEMPLATE.alarmed("ApproximateNumberOfMessagesVisible");
    TEMPLATE
        .functions()
        .forEach((id, function) -> {
          var letters = new TreeSet<String>();
          for (var schedule : events(function, "ScheduleV2")) {
            letters.add(schedule.at("DeadLetterConfig", "Arn").target());
            letters.add(
                function
                    .at("EventInvokeConfig", "DestinationConfig", "OnFailure", "Destination")
                    .target());
            assertTrue(schedule.at("RetryPolicy", "MaximumRetryAttempts").present(), id);
          }
          for (var stream : events(function, "DynamoDB")) {
            letters.add(stream.at("DestinationConfig", "OnFailure", "Destination").target());
          }
          for (var source : events(function, "SQS")) {
            var queue = TEMPLATE.resource(source.at("Queue").target());
            letters.add(queue.at("Properties", "RedrivePolicy", "deadLetterTargetArn").target());
          }
          assertEquals(DeployedTemplate.answersRequests(function), letters.isEmpty(), id);
          for (var queue : letters) {
            assertEquals("AWS::SQS::Queue", TEMPLATE.resource(queue).at("Type").text(), id);
            assertTrue(alarmed.contains(queue), id + " has no alarm on " + queue);
          }
        });
    TEMPLATE
        .resources("AWS::Events::Rule")
        .forEach((id, rule) -> {
          for (var target : rule.at("Properties", "Targets").list()) {
            var letters = target.at("DeadLetterConfig", "Arn").target();
            assertTrue(alarmed.contains(letters), id);
            assertTrue(target.at("RetryPolicy", "MaximumRetryAttempts").present(), id);
            assertTrue(lets(id, letters), () -> "no policy lets " + id + " write to " + letters);
          }
        });
  }

  private static boolean lets(String rule, String queue) {
    return TEMPLATE.resources("AWS::SQS::QueuePolicy").values().stream()
        .flatMap(policy -> policy.at("Properties", "PolicyDocument", "Statement").list().stream())
        .anyMatch(statement ->
            statement.at("Effect").is("Allow")
                && statement.at("Principal", "Service").is("events.amazonaws.com")
                && names(statement.at("Resource"), queue)
                && names(statement.at("Condition", "ArnEquals", "aws:SourceArn"), rule));
  }

  private static boolean names(Node place, String id) {
    return place.all().stream().anyMatch(part -> part.target().equals(id));
  }

  /** A run that failed answers with its record, so that Lambda counts no error. */
  @Test
  void everyScheduleHasAnAlarmOnFailedRuns() throws IOException {
    var metric = metricOfAFailedRun();
    var scheduled = new TreeSet<String>();
    TEMPLATE
        .functions()
        .forEach((id, function) -> {
          if (!events(function, "ScheduleV2").isEmpty()) {
            scheduled.add(id);
          }
        });
    assertEquals(scheduled, TEMPLATE.alarmed("RunsFailed"));
    assertEquals(scheduled, TEMPLATE.alarmed("Invocations"), "an alarm when it does not run");
    for (var alarm : TEMPLATE.resources("AWS::CloudWatch::Alarm").values()) {
      if (alarm.at("Properties", "MetricName").is("RunsFailed")) {
        var definition = metric.at("/_aws/CloudWatchMetrics/0");
        var dimension = alarm.at("Properties", "Dimensions").list().getFirst().at("Name").text();
        assertEquals(
            definition.path("Namespace").asText(), alarm.at("Properties", "Namespace").text());
        assertEquals(definition.at("/Dimensions/0/0").asText(), dimension);
        assertTrue(definition.path("Metrics").findValuesAsText("Name").contains("RunsFailed"));
        assertEquals("the-function", metric.path(dimension).asText());
        assertEquals(1, metric.path("RunsFailed").asInt());
      }
    }
  }

  private static JsonNode metricOfAFailedRun() throws IOException {
    var record =
        new RunRecord("sync-calls", "1", Instant.EPOCH, Instant.EPOCH, FAILED, Map.of(), List.of());
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      RunRecordAnswer.send(
          record,
          Log.of(AlarmsTest.class, InstantSource.system()),
          new NoContext(),
          new ByteArrayOutputStream());
    } finally {
      System.setOut(before);
    }
    return new ObjectMapper()
        .readTree(
            printed
                .toString(UTF_8)
                .lines()
                .filter(line -> line.contains("_aws"))
                .findFirst()
                .orElseThrow());
  }

  /** SES speaks on the default bus alone. */
  @Test
  void bouncesReachOurBus() {
    var destination = TEMPLATE.resource("MailEvents").at("Properties", "EventDestination");
    var types = destination.at("MatchingEventTypes").list().stream().map(Node::text).toList();
    assertTrue(types.containsAll(List.of("BOUNCE", "COMPLAINT")), types::toString);
    assertTrue(
        destination
            .at("EventBridgeDestination", "EventBusArn", "Fn::Sub")
            .text()
            .endsWith(":event-bus/default"));
    var rule = TEMPLATE.resource("MailBounced").at("Properties");
    assertFalse(rule.at("EventBusName").present());
    assertEquals("aws.ses", rule.at("EventPattern", "source").list().getFirst().text());
    assertEquals("PortalBus", rule.at("Targets").list().getFirst().at("Arn").target());
    assertEquals(
        "MailSet",
        TEMPLATE
            .resource("MailIdentity")
            .at("Properties", "ConfigurationSetAttributes", "ConfigurationSetName")
            .target());
  }
}

package ai.cicops.portal.local.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.local.schedule.DueTimes;
import ai.cicops.portal.local.template.CloudFormationYaml;
import ai.cicops.portal.local.template.Schedule;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.s3.S3RecordingLinks;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What EventBridge Scheduler has stored, and that its targets do the work. LocalStack's scheduler
 * never fires, so they are invoked here, as it would.
 */
@BesideOthers
class SchedulesTest {
  private final DeployedStack stack = PortalStack.deployed();

  static Stream<Schedule> schedules() {
    return Template.ofProject().schedules().stream();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void isStoredAsTheTemplateAndTheReadmeHaveIt(Schedule schedule) throws IOException {
    var stored = stack.wire().get("scheduler", "/schedules/portal-dev-" + schedule.name());
    assertEquals(schedule.expression(), stored.path("ScheduleExpression").asText());
    assertEquals(schedule.zone().getId(), stored.path("ScheduleExpressionTimezone").asText());
    assertEquals("ENABLED", stored.path("State").asText());
    assertEquals("OFF", stored.at("/FlexibleTimeWindow/Mode").asText());
    var target = stored.path("Target");
    assertEquals(stack.id(schedule.function() + "Aliaslive"), target.path("Arn").asText());
    assertEquals(schedule.input(), target.path("Input").asText());
    assertEquals(stack.queueArn("SchedulesDeadQueue"), target.at("/DeadLetterConfig/Arn").asText());
    assertEquals(asWritten(schedule).path("RetryPolicy"), target.path("RetryPolicy"));
    assertEquals(List.of(when(stored)), readme(schedule.name()));
  }

  /** The event's properties in the template. */
  private static JsonNode asWritten(Schedule schedule) throws IOException {
    var yaml = Files.readString(LocalStack.ROOT.resolve("template.yaml"));
    return Wire.JSON
        .<JsonNode>valueToTree(CloudFormationYaml.read(yaml))
        .at("/Resources/" + schedule.function() + "/Properties/Events")
        .path(schedule.function().replaceFirst("Function$", ""))
        .path("Properties");
  }

  /** In the README's words. */
  private static String when(JsonNode stored) {
    var zone = ZoneId.of(stored.path("ScheduleExpressionTimezone").asText());
    var midnight = LocalDate.of(2026, 1, 15).atStartOfDay(zone).toInstant();
    var due =
        DueTimes.of(stored.path("ScheduleExpression").asText(), zone)
            .between(midnight.minusSeconds(1), midnight.plus(Duration.ofDays(1)).minusSeconds(1));
    if (due.size() == 1) {
      return DateTimeFormatter.ofPattern("HH:mm").format(due.getFirst().atZone(zone))
          + " in the business zone";
    }
    var minutes = due.stream().map(at -> at.atZone(zone).getMinute()).distinct().toList();
    assertEquals(24 * minutes.size(), due.size());
    if (minutes.size() == 1) {
      return "minute " + minutes.getFirst() + " of every hour";
    }
    return "minutes " + minutes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static List<String> readme(String name) throws IOException {
    return Files.readAllLines(LocalStack.ROOT.resolve("README.md")).stream()
        .filter(line -> line.startsWith("| `" + name + "` |"))
        .map(line -> line.split("\\|", -1)[2].strip())
        .toList();
  }

  @Test
  void syncCallsBringsCallsIn() {
    assertEquals("ok", run("SyncCallsFunction"));
    assertEquals(2, calls().size());
  }

  @Test
  void backfillCallsReadsTheDaysAgainAndDoublesNothing() {
    assertEquals("ok", run("SyncCallsFunction"));
    assertEquals("ok", run("BackfillCallsFunction"));
    assertEquals(2, calls().size());
  }

  @Test
  void reconcileFindsThatAllAgrees() {
    assertEquals("ok", run("SyncCallsFunction"));
    assertEquals("ok", run("ReconcileFunction"));
  }

  @Test
  void sendSummariesFindsThatNothingIsDue() {
    assertEquals("ok", run("SendSummariesFunction"));
  }

  @Test
  void purgeRecordingsTakesNothingThatIsKept() {
    assertEquals("ok", run("SyncCallsFunction"));
    assertEquals("ok", run("PurgeRecordingsFunction"));
  }

  @Test
  void moveAudioMakesARecordingPlayable() throws Exception {
    assertEquals("ok", run("SyncCallsFunction"));
    assertEquals("ok", run("MoveAudioFunction"));
    var recording = calls().getFirst().recording();
    assertNotNull(recording);
    assertNotNull(recording.playKey());
    var surroundings = stack.surroundings("IssueRecordingLinkFunction");
    var link =
        new S3RecordingLinks(new S3(surroundings), surroundings)
            .link(recording.playKey(), "call.mp3", Duration.ofMinutes(5));
    try (var browser = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(link).header("Range", "bytes=0-99").build();
      var answer = browser.send(request, BodyHandlers.ofByteArray());
      assertEquals(206, answer.statusCode());
      assertEquals("audio/mpeg", answer.headers().firstValue("content-type").orElseThrow());
      assertEquals(100, answer.body().length);
    }
  }

  /** The outcome of the run's record, by the event that Scheduler sends. */
  private String run(String function) {
    var record = stack.invoke(function, Wire.JSON.createObjectNode());
    assertFalse(record.path("outcome").isMissingNode(), record::toString);
    return record.path("outcome").asText()
        + (record.path("problems").isEmpty() ? "" : record.path("problems"));
  }

  private List<Call> calls() {
    var surroundings = stack.surroundings("QueryCallsFunction");
    var today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    return new KeptCalls(
            new DynamoDayChunks(new Dynamo(surroundings), surroundings), surroundings.clock())
        .of(CampaignKey.of(TwoCalls.CAMPAIGN), today.minusDays(1), today);
  }
}

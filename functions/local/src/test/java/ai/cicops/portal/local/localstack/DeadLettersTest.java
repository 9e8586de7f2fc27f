package ai.cicops.portal.local.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.Schedule;
import ai.cicops.portal.local.template.Template;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What cannot be done ends where somebody looks for it, by the settings of the template. */
@BesideOthers
class DeadLettersTest {
  private final DeployedStack stack = PortalStack.deployed();

  @Test
  void leavesAMessageThatCannotBeReadInTheQueueOfDeadMail() {
    var body = "{\"detail-type\":\"SignInLocked\",\"detail\":{\"id\":\"says-not-who\"}}";
    visibility(1);
    try {
      var unused =
          stack
              .wire()
              .sqs("SendMessage", Map.of("QueueUrl", stack.id("MailQueue"), "MessageBody", body));
      assertEquals(
          List.of(body), Eventually.some("the letter", () -> stack.messages("MailDeadQueue")));
      assertEquals(List.of(), stack.messages("MailQueue"));
    } finally {
      visibility(360);
    }
  }

  /** So that five attempts do not take half an hour. */
  private void visibility(int seconds) {
    var unused =
        stack
            .wire()
            .sqs(
                "SetQueueAttributes",
                Map.of(
                    "QueueUrl",
                    stack.id("MailQueue"),
                    "Attributes",
                    Map.of("VisibilityTimeout", String.valueOf(seconds))));
  }

  /** LocalStack gives the whole batch up; Lambda halves it first, so that the others go on. */
  @Test
  void leavesABatchOfTheStreamThatFailsInTheQueueOfDeadEvents() {
    var mapping = "/2015-03-31/event-source-mappings/" + stack.id("PublishEventsFunctionOutbox");
    var deployed = stack.wire().get("lambda", mapping);
    assertEquals(20, deployed.path("MaximumRetryAttempts").asInt());
    assertTrue(deployed.path("BisectBatchOnFunctionError").asBoolean());
    assertEquals("ReportBatchItemFailures", deployed.at("/FunctionResponseTypes/0").asText());
    var unused =
        stack
            .wire()
            .put("lambda", mapping, Wire.JSON.createObjectNode().put("MaximumRetryAttempts", 2));
    put(
        Map.of(
            "pk", AttributeValue.fromS("outbox#malformed"),
            "sk", AttributeValue.fromS("event"),
            "type", AttributeValue.fromS("outbox"),
            "id", AttributeValue.fromS("malformed"),
            "at", AttributeValue.fromS("yesterday")));
    var letter =
        read(Eventually.some("the letter", () -> stack.messages("EventsDeadQueue")).getFirst());
    assertEquals("RetryAttemptsExhausted", letter.at("/requestContext/condition").asText());
    assertTrue(letter.path("DDBStreamBatchInfo").path("batchSize").asInt() >= 1, letter::toString);
  }

  static Stream<Schedule> schedules() {
    return Template.ofProject().schedules().stream();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void leavesARunThatBreaksOffInTheQueueOfDeadSchedules(Schedule schedule) {
    giveUpAsTheTemplateSays(schedule);
    var function = schedule.function();
    var unreadable = unreadable(function);
    var key = Map.of("pk", unreadable.get("pk"), "sk", unreadable.get("sk"));
    var before = stores().dynamo().getItem(get -> get.tableName(portal(stores())).key(key));
    put(unreadable);
    try {
      stack.invokeLater(function);
      var letter =
          Eventually.some(
                  "the letter",
                  () ->
                      stack.messages("SchedulesDeadQueue").stream()
                          .filter(body -> body.contains(stack.id(function)))
                          .toList())
              .getFirst();
      var context = read(letter).path("requestContext");
      assertEquals("RetriesExhausted", context.path("condition").asText());
      assertEquals(schedule.retries().most() + 1, context.path("approximateInvokeCount").asInt());
    } finally {
      if (before.hasItem()) {
        put(before.item());
      } else {
        stores().dynamo().deleteItem(request -> request.tableName(portal(stores())).key(key));
      }
    }
  }

  /** What the function begins with, as nothing of ours writes it. */
  private static Map<String, AttributeValue> unreadable(String function) {
    var soon = AttributeValue.fromS("soon");
    return switch (function) {
      case "MoveAudioFunction" -> item("audio", "breaker", "restsUntil", soon);
      case "ReconcileFunction", "SendSummariesFunction", "PurgeRecordingsFunction" ->
          item("five9", "coverage", "since", soon);
      default -> item("five9", "breaker", "restsUntil", soon);
    };
  }

  private static Map<String, AttributeValue> item(
      String pk, String sk, String name, AttributeValue value) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk), name, value);
  }

  /** Lambda asks the alias how often it tries; LocalStack asks the version behind it. */
  private void giveUpAsTheTemplateSays(Schedule schedule) {
    var path =
        "/2019-09-25/functions/%s/event-invoke-config?Qualifier="
            .formatted(stack.id(schedule.function()));
    var deployed = stack.wire().get("lambda", path + "live");
    assertEquals(schedule.retries().most(), deployed.path("MaximumRetryAttempts").asInt());
    assertEquals(
        schedule.retries().longest().toSeconds(),
        deployed.path("MaximumEventAgeInSeconds").asLong());
    assertEquals(
        stack.queueArn("SchedulesDeadQueue"),
        deployed.at("/DestinationConfig/OnFailure/Destination").asText());
    var same = deployed.<ObjectNode>deepCopy().remove(List.of("FunctionArn", "LastModified"));
    var unused = stack.wire().put("lambda", path + "1", same);
  }

  private void put(Map<String, AttributeValue> item) {
    var stores = stores();
    stores.dynamo().putItem(request -> request.tableName(portal(stores)).item(item));
  }

  private Stores stores() {
    return Stores.in(stack.wire().address(), stack.environment("SyncCallsFunction"));
  }

  private static String portal(Stores stores) {
    return String.valueOf(stores.environment().get("TABLE_PORTAL"));
  }

  private static JsonNode read(String letter) {
    try {
      return Wire.JSON.readTree(letter);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}

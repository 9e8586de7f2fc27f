package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.MemoryEventBus;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishEventsHandlerTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String RECORD =
      """
      {"eventID":"1","eventName":"%s","eventVersion":"1.1","eventSource":"aws:dynamodb",
       "awsRegion":"us-east-1","dynamodb":{"ApproximateCreationDateTime":1795262400,
       "Keys":{"pk":{"S":"outbox#%s"},"sk":{"S":"event"}},
       "NewImage":{"pk":{"S":"outbox#%s"},"sk":{"S":"event"},"type":{"S":"%s"},"v":{"N":"1"},
         "id":{"S":"%s"},"at":{"S":"2026-11-20T12:00:00Z"},"source":{"S":"portal.directory"},
         "detailType":{"S":"CompanyNeedsReview"},"expiresAt":{"N":"1795867200"},
         "detail":{"M":{"companyId":{"S":"c-abc"}}},"requestId":{"S":"request-7"}},
       "SequenceNumber":"%s","SizeBytes":99,"StreamViewType":"NEW_IMAGE"},
       "eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/Portal/stream/x"}\
      """;

  private final MemoryEventBus bus = new MemoryEventBus();
  private final PublishEventsHandler handler =
      new PublishEventsHandler(
          new Surroundings(Map.of(), new MovableClock(NOON), new Random(1)), bus);

  @Test
  void publishesWhatCameIntoTheOutbox() throws IOException {
    var answer = handle(record("INSERT", "a", "outbox", "101"));

    assertEquals("{\"batchItemFailures\":[]}", answer);
    assertEquals(
        List.of(
            new OutboxEvent(
                "a",
                NOON,
                "portal.directory",
                "CompanyNeedsReview",
                Map.of("companyId", "c-abc"),
                "request-7")),
        bus.published());
  }

  @Test
  void passesOverWhatIsNoNewEvent() throws IOException {
    var answer =
        handle(record("REMOVE", "a", "outbox", "101"), record("INSERT", "b", "company", "102"));

    assertEquals("{\"batchItemFailures\":[]}", answer);
    assertEquals(List.of(), bus.published());
  }

  @Test
  void namesWhatTheBusDidNotTake() throws IOException {
    bus.refuse("b");
    var answer =
        handle(
            record("INSERT", "a", "outbox", "101"),
            record("INSERT", "b", "outbox", "102"),
            record("INSERT", "c", "outbox", "103"));

    assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"102\"}]}", answer);
    assertEquals(List.of("a", "c"), bus.published().stream().map(OutboxEvent::id).toList());
  }

  private static String record(String event, String id, String type, String sequenceNumber) {
    return RECORD.formatted(event, id, id, type, id, sequenceNumber);
  }

  private String handle(String... records) throws IOException {
    var event = "{\"Records\":[" + String.join(",", records) + "]}";
    var output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, new NoContext());
    return output.toString(UTF_8);
  }
}

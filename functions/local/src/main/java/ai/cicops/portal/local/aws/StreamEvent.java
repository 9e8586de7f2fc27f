package ai.cicops.portal.local.aws;

import ai.cicops.portal.local.template.Table;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.event.ruler.Ruler;

/** Writes stream records as Lambda gets them, those that a filter lets through. */
final class StreamEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Table table;
  private final List<String> filters;

  StreamEvent(Table table, List<String> filters) {
    this.table = table;
    this.filters = filters;
  }

  List<Record> wanted(List<Record> records) {
    return filters.isEmpty()
        ? records
        : records.stream().filter(item -> passes(write(item).toString())).toList();
  }

  private boolean passes(String item) {
    return filters.stream()
        .anyMatch(filter -> {
          try {
            return Ruler.matchesRule(item, filter);
          } catch (Exception malformed) {
            throw new IllegalStateException("a stream filter of " + table.name(), malformed);
          }
        });
  }

  ObjectNode of(List<Record> records) {
    var event = JSON.createObjectNode();
    var items = event.putArray("Records");
    records.forEach(item -> items.add(write(item)));
    return event;
  }

  private ObjectNode write(Record item) {
    var node =
        JSON.createObjectNode()
            .put("eventID", item.eventID())
            .put("eventName", item.eventNameAsString())
            .put("eventVersion", "1.1")
            .put("eventSource", "aws:dynamodb")
            .put("awsRegion", LocalCredentials.REGION.id())
            .put("eventSourceARN", table.arn() + "/stream/local");
    var change = item.dynamodb();
    var dynamodb =
        node.putObject("dynamodb")
            .put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond())
            .put("SequenceNumber", change.sequenceNumber())
            .put("SizeBytes", change.sizeBytes())
            .put("StreamViewType", change.streamViewTypeAsString());
    dynamodb.set("Keys", write(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", write(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.set("OldImage", write(change.oldImage()));
    }
    return node;
  }

  private static ObjectNode write(Map<String, AttributeValue> attributes) {
    var node = JSON.createObjectNode();
    attributes.forEach((name, value) -> node.set(name, write(value)));
    return node;
  }

  private static ObjectNode write(AttributeValue value) {
    var node = JSON.createObjectNode();
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", base64(value.b().asByteArray()));
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case M -> node.set("M", write(value.m()));
      case L -> {
        ArrayNode items = node.putArray("L");
        value.l().forEach(item -> items.add(write(item)));
      }
      case SS -> value.ss().forEach(node.putArray("SS")::add);
      case NS -> value.ns().forEach(node.putArray("NS")::add);
      case BS -> {
        ArrayNode items = node.putArray("BS");
        value.bs().forEach(item -> items.add(base64(item.asByteArray())));
      }
      // in its streams DynamoDB Local leaves out what type an empty map or list has
      case UNKNOWN_TO_SDK_VERSION -> node.putObject("M");
    }
    return node;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

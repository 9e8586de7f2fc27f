package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.RequestId;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * A function behind a queue that the bus fills. Each message is handled by itself: one that fails
 * comes again alone, and ends in the dead-letter queue when it fails for good.
 */
public abstract class QueueFunction implements RequestStreamHandler {
  private final Log log;

  protected QueueFunction(Surroundings surroundings) {
    this.log = Log.of(getClass(), surroundings.clock());
  }

  /**
   * Handles one event; it may come again, and again after it was handled.
   *
   * @param detail as the feature wrote it, with the {@code id} that stays the same
   * @param context of the invocation, which knows how much time is left
   */
  protected abstract void handle(String detailType, Map<String, String> detail, Context context);

  protected static String required(Map<String, String> detail, String name) {
    var value = detail.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("the event has no " + name);
    }
    return value;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var failures = new ArrayList<String>();
    var messages = EventTree.read(input).at("Records").list();
    for (var message : messages) {
      var id = message.at("messageId").text();
      if (!handled(id, message.at("body").text(), context)) {
        failures.add(id);
      }
    }
    log.count(
        "messages_taken",
        Map.of(),
        Map.of(
            "MessagesHandled",
            (long) messages.size() - failures.size(),
            "MessagesFailed",
            (long) failures.size()),
        context);
    BatchFailures.write(output, failures);
  }

  private boolean handled(String id, String body, Context context) {
    try {
      var event = EventTree.read(body);
      var detail = new HashMap<String, String>();
      event.at("detail").map().forEach((name, value) -> detail.put(name, value.text()));
      return handled(id, event.at("detail-type").text(), Map.copyOf(detail), context);
    } catch (IOException | RuntimeException malformed) {
      log.fault("message_failed", id, malformed);
      return false;
    }
  }

  private boolean handled(
      String id, String detailType, Map<String, String> detail, Context context) {
    var given = detail.getOrDefault("requestId", "");
    var requestId = given.isEmpty() ? id : given;
    var event =
        Map.of(
            "requestId", requestId,
            "eventId", detail.getOrDefault("id", ""),
            "detailType", detailType);
    try {
      RequestId.during(requestId, () -> handle(detailType, detail, context));
      log.event("message_handled", event);
      return true;
    } catch (Unavailable away) {
      var facts = new HashMap<>(event);
      facts.put("code", away.code());
      log.event("unavailable", facts);
      return false;
    } catch (RuntimeException fault) {
      log.fault("message_failed", requestId, fault);
      return false;
    }
  }
}

package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
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
   */
  protected abstract void handle(String detailType, Map<String, String> detail);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var failures = new ArrayList<String>();
    for (var message : EventTree.read(input).at("Records").list()) {
      var id = message.at("messageId").text();
      if (!handled(id, message.at("body").text())) {
        failures.add(id);
      }
    }
    BatchFailures.write(output, failures);
  }

  private boolean handled(String id, String body) {
    try {
      var event = EventTree.read(body);
      var detail = new java.util.HashMap<String, String>();
      event.at("detail").map().forEach((name, value) -> detail.put(name, value.text()));
      handle(event.at("detail-type").text(), Map.copyOf(detail));
      return true;
    } catch (Unavailable away) {
      log.event("unavailable", Map.of("requestId", id, "code", away.code()));
      return false;
    } catch (IOException | RuntimeException fault) {
      log.fault("message_failed", id, fault);
      return false;
    }
  }
}

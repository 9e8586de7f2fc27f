package ai.cicops.portal.local.aws;

import ai.cicops.portal.local.template.Queue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The template's queues, found by ARN, address or name. */
public final class Queues {
  private final Map<String, MessageQueue> byArn = new LinkedHashMap<>();
  private final List<Queue> definitions;

  Queues(List<Queue> definitions, @Nullable Path folder, InstantSource clock) {
    this.definitions = List.copyOf(definitions);
    definitions.forEach(queue ->
        byArn.put(
            queue.arn(),
            new MessageQueue(queue, folder == null ? null : folder.resolve(queue.name()), clock)));
  }

  /** False when there is no such queue. */
  boolean send(String arn, String body, Duration delay) {
    var queue = byArn.get(arn);
    if (queue != null) {
      queue.send(body, delay);
    }
    return queue != null;
  }

  /** A dead letter of whoever invoked a function; without a queue to go to it is dropped. */
  public void send(String arn, String letter) {
    var unused = send(arn, letter, Duration.ZERO);
  }

  Optional<Queue> at(String url) {
    var name = url.substring(url.lastIndexOf('/') + 1);
    return definitions.stream().filter(queue -> queue.name().equals(name)).findFirst();
  }

  /** Up to {@code most} messages that are visible now; they stay hidden for the queue's time. */
  List<Message> receive(String arn, int most) {
    var queue = byArn.get(arn);
    return queue == null
        ? List.of()
        : queue.receive(most, (deadLetterArn, body) -> send(deadLetterArn, body, Duration.ZERO));
  }

  void delete(String arn, String id) {
    var queue = byArn.get(arn);
    if (queue != null) {
      queue.delete(id);
    }
  }

  /** What is in a queue, visible or not, oldest first: for tests and for a look. */
  public List<Message> content(String logicalId) {
    for (var queue : definitions) {
      var messages = byArn.get(queue.arn());
      if (queue.logicalId().equals(logicalId) && messages != null) {
        return messages.content();
      }
    }
    throw new IllegalArgumentException("there is no queue " + logicalId);
  }

  void empty() {
    byArn.values().forEach(MessageQueue::empty);
  }
}

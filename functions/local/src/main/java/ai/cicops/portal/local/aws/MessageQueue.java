package ai.cicops.portal.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.template.Queue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One queue. A message that is received is hidden for the visibility time; who has not deleted it
 * by then gets it again, until its attempts are used up and it goes to the dead letters. Messages
 * are files, so that a stop loses none.
 */
final class MessageQueue {
  private static final String ENDING = ".message";

  private final Queue queue;
  private final @Nullable Path folder;
  private final InstantSource clock;
  private final Map<String, Held> messages = new LinkedHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  MessageQueue(Queue queue, @Nullable Path folder, InstantSource clock) {
    this.queue = queue;
    this.folder = folder == null ? null : Folders.made(folder);
    this.clock = clock;
    if (folder != null) {
      for (var file : Folders.list(folder, ENDING)) {
        var id = file.getFileName().toString().replace(ENDING, "");
        var body = new String(Folders.read(file), UTF_8);
        messages.put(id, new Held(body, clock.instant(), Instant.MIN, 0));
        numbers.set(Long.parseLong(id));
      }
    }
  }

  synchronized void send(String body, Duration delay) {
    var id = String.format("%012d", numbers.incrementAndGet());
    if (folder != null) {
      Folders.write(folder.resolve(id + ENDING), body.getBytes(UTF_8));
    }
    messages.put(id, new Held(body, clock.instant(), clock.instant().plus(delay), 0));
  }

  synchronized List<Message> receive(int most, BiConsumer<String, String> deadLetters) {
    var now = clock.instant();
    var received = new ArrayList<Message>();
    for (var id : List.copyOf(messages.keySet())) {
      var held = messages.get(id);
      if (held == null || held.visibleAt().isAfter(now) || received.size() == most) {
        continue;
      }
      if (held.receives() >= queue.attempts() && !queue.deadLetterArn().isEmpty()) {
        deadLetters.accept(queue.deadLetterArn(), held.body());
        delete(id);
        continue;
      }
      var again =
          new Held(held.body(), held.sentAt(), now.plus(queue.visibility()), held.receives() + 1);
      messages.put(id, again);
      received.add(again.message(id));
    }
    return received;
  }

  synchronized void delete(String id) {
    messages.remove(id);
    if (folder != null) {
      Folders.delete(folder.resolve(id + ENDING));
    }
  }

  synchronized List<Message> content() {
    return messages.entrySet().stream()
        .map(entry -> entry.getValue().message(entry.getKey()))
        .toList();
  }

  synchronized void empty() {
    List.copyOf(messages.keySet()).forEach(this::delete);
  }

  private record Held(String body, Instant sentAt, Instant visibleAt, int receives) {
    Message message(String id) {
      return new Message(id, body, sentAt, receives);
    }
  }
}

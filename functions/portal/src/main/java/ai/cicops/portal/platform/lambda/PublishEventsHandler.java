package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.EventBus;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.eventbridge.EventBridgeBus;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the outbox on the bus: new items of type {@code outbox} from the table's stream, in order.
 * What the bus did not take comes again; the rest of the batch does, too, for a stream goes on from
 * the first failure, and whoever listens knows an event by its id.
 */
public final class PublishEventsHandler implements RequestStreamHandler {
  private final EventBus bus;
  private final Log log;

  public PublishEventsHandler() {
    this(Surroundings.ofProcess());
  }

  public PublishEventsHandler(Surroundings surroundings) {
    this(surroundings, new EventBridgeBus(surroundings));
  }

  PublishEventsHandler(Surroundings surroundings, EventBus bus) {
    this.bus = bus;
    this.log = Log.of(getClass(), surroundings.clock());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var sequenceNumbers = new ArrayList<String>();
    var events = new ArrayList<OutboxEvent>();
    for (var change : EventTree.read(input).at("Records").list()) {
      var image = change.at("dynamodb", "NewImage");
      if (change.at("eventName").text().equals("INSERT")
          && image.at("type", "S").text().equals("outbox")) {
        sequenceNumbers.add(change.at("dynamodb", "SequenceNumber").text());
        events.add(event(image));
      }
    }
    var refused = events.isEmpty() ? Set.<String>of() : bus.publish(events);
    events.forEach(event -> tell(event, refused.contains(event.id())));
    log.count(
        "events_published",
        Map.of(),
        Map.of(
            "EventsPublished",
            (long) events.size() - refused.size(),
            "EventsRefused",
            (long) refused.size()),
        context);
    BatchFailures.write(output, failures(events, sequenceNumbers, refused));
  }

  private void tell(OutboxEvent event, boolean refused) {
    log.event(
        refused ? "event_refused" : "event_published",
        Map.of(
            "requestId", event.requestId(),
            "eventId", event.id(),
            "detailType", event.detailType()));
  }

  private static List<String> failures(
      List<OutboxEvent> events, List<String> sequenceNumbers, Set<String> refused) {
    var failures = new ArrayList<String>();
    for (int position = 0; position < events.size(); position++) {
      if (refused.contains(events.get(position).id())) {
        failures.add(sequenceNumbers.get(position));
      }
    }
    return failures;
  }

  private static OutboxEvent event(EventTree image) {
    return new OutboxEvent(
        image.at("id", "S").text(),
        Instant.parse(image.at("at", "S").text()),
        image.at("source", "S").text(),
        image.at("detailType", "S").text(),
        image.at("detail", "M").map().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().at("S").text())),
        image.at("requestId", "S").text());
  }
}

package ai.cicops.portal.platform.eventbridge;

import ai.cicops.portal.platform.EventBus;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.aws.AwsEndpoint;
import ai.cicops.portal.platform.lambda.JsonBody;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Puts ten events at a time, the most that EventBridge takes. */
public final class EventBridgeBus implements EventBus {
  private static final int MOST = 10;

  private final String bus;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AwsEndpoint endpoint;
  private @Nullable EventBridgeClient client;

  public EventBridgeBus(Surroundings surroundings) {
    var settings = surroundings.settings();
    this.bus = settings.text("EVENT_BUS");
    this.endpoint = AwsEndpoint.read(settings, "EVENTBRIDGE");
    settings.check();
  }

  @Override
  public Set<String> publish(List<OutboxEvent> events) {
    var refused = new HashSet<String>();
    for (int from = 0; from < events.size(); from += MOST) {
      refused.addAll(put(events.subList(from, Math.min(from + MOST, events.size()))));
    }
    return refused;
  }

  private Set<String> put(List<OutboxEvent> events) {
    var entries = events.stream().map(this::entry).toList();
    var answer = put(client(), entries).entries();
    var refused = new HashSet<String>();
    for (int position = 0; position < events.size(); position++) {
      if (answer.get(position).errorCode() != null) {
        refused.add(events.get(position).id());
      }
    }
    return refused;
  }

  private static software.amazon.awssdk.services.eventbridge.model.PutEventsResponse put(
      EventBridgeClient client, List<PutEventsRequestEntry> entries) {
    try {
      return client.putEvents(request -> request.entries(entries));
    } catch (SdkClientException unreachable) {
      throw new Unavailable("eventbridge", unreachable);
    } catch (EventBridgeException fault) {
      if (fault.isThrottlingException() || fault.statusCode() >= 500) {
        throw new Unavailable("eventbridge", fault);
      }
      throw fault;
    }
  }

  private PutEventsRequestEntry entry(OutboxEvent event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(event.source())
        .detailType(event.detailType())
        .time(event.at())
        .detail(detail(event))
        .build();
  }

  private static String detail(OutboxEvent event) {
    var detail = new LinkedHashMap<String, Object>();
    detail.put("id", event.id());
    detail.put("at", event.at().toString());
    detail.put("requestId", event.requestId());
    detail.putAll(new TreeMap<>(event.detail()));
    return JsonBody.text(detail);
  }

  private synchronized EventBridgeClient client() {
    if (client == null) {
      client = endpoint.client(EventBridgeClient.builder(), PATIENCE);
    }
    return client;
  }
}

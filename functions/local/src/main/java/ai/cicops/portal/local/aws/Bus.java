package ai.cicops.portal.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.template.Rule;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.Ruler;

/** EventBridge's buses: each event goes to the targets of every rule whose pattern matches it. */
public final class Bus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Rule> rules;
  private final Queues queues;
  private final InstantSource clock;
  private @Nullable Invoker functions;

  Bus(List<Rule> rules, Queues queues, InstantSource clock) {
    this.rules = List.copyOf(rules);
    this.queues = queues;
    this.clock = clock;
  }

  void connect(Invoker invoker) {
    this.functions = invoker;
  }

  /**
   * Takes one entry of PutEvents and delivers it.
   *
   * @return the event's id
   */
  String put(ObjectNode entry) {
    var event = JSON.createObjectNode();
    var id = new UUID(clock.millis(), System.nanoTime()).toString();
    event.put("version", "0").put("id", id);
    event.put("detail-type", entry.path("DetailType").asText());
    event.put("source", entry.path("Source").asText());
    event.put("account", "000000000000");
    event.put("time", clock.instant().toString());
    event.put("region", LocalCredentials.REGION.id());
    event.set("resources", entry.path("Resources").deepCopy());
    if (!entry.has("Resources")) {
      event.putArray("resources");
    }
    try {
      event.set("detail", JSON.readTree(entry.path("Detail").asText()));
      deliver(entry.path("EventBusName").asText("default"), JSON.writeValueAsString(event));
    } catch (java.io.IOException malformed) {
      throw new IllegalArgumentException("Detail is not JSON", malformed);
    }
    return id;
  }

  private void deliver(String bus, String event) {
    var name = bus.substring(bus.lastIndexOf('/') + 1);
    for (var rule : rules) {
      if (rule.bus().substring(rule.bus().lastIndexOf('/') + 1).equals(name)
          && matches(rule, event)) {
        rule.targetArns().forEach(target -> deliverTo(target, event));
      }
    }
  }

  private static boolean matches(Rule rule, String event) {
    try {
      return Ruler.matchesRule(event, rule.pattern());
    } catch (Exception malformed) {
      throw new IllegalStateException("the pattern of " + rule.logicalId(), malformed);
    }
  }

  private void deliverTo(String target, String event) {
    if (queues.send(target, event, Duration.ZERO)) {
      return;
    }
    if (target.contains(":event-bus/")) {
      deliver(target, event);
      return;
    }
    var invoker = functions;
    if (target.contains(":function:") && invoker != null) {
      try {
        invoker.invoke(target.substring(target.lastIndexOf(':') + 1), event.getBytes(UTF_8));
      } catch (Invoker.Failed failed) {
        System.out.println("An event was lost at its function: " + failed.getMessage());
      }
    }
  }
}

package ai.cicops.portal.local.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.OutboxEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.event.ruler.RuleCompiler;

/** Rules of the bus take events that are really published, in words that EventBridge knows. */
class EventsTest {
  private static final DeployedTemplate TEMPLATE = DeployedTemplate.ofProject();
  private static final Set<String> FIELDS =
      Set.of("source", "detail-type", "detail", "resources", "account", "region");

  @Test
  void patternsAreEventBridges() throws IOException {
    for (var rule : TEMPLATE.resources("AWS::Events::Rule").entrySet()) {
      var pattern = rule.getValue().at("Properties", "EventPattern");
      assertTrue(FIELDS.containsAll(pattern.entries().keySet()), pattern::text);
      var plain =
          new ObjectMapper()
              .writeValueAsString(pattern.value())
              .replaceAll("\\{\"(?:Fn::Sub|Ref)\":(\"[^\"]*\")}", "$1");
      assertNull(RuleCompiler.check(plain), rule.getKey());
    }
  }

  /** A misspelt detail type would wait for ever. */
  @Test
  void rulesOfTheBusTakeWhatIsPublished() {
    var published = published();
    var awaited = new TreeSet<String>();
    for (var rule : TEMPLATE.resources("AWS::Events::Rule").values()) {
      var properties = rule.at("Properties");
      if (properties.at("EventBusName").target().equals("PortalBus")) {
        properties
            .at("EventPattern", "detail-type")
            .list()
            .forEach(type -> awaited.add(type.text()));
      }
    }
    awaited.removeAll(published);
    assertEquals(Set.of(), awaited, "taken from the bus, but never put on it");
  }

  /** The texts in the classes that make events, detail types among them. */
  private static Set<String> published() {
    var texts = new TreeSet<String>();
    for (var type : Built.SHIPPED) {
      if (makesEvents(type)) {
        texts.addAll(Built.texts(type));
      }
    }
    return texts;
  }

  private static boolean makesEvents(JavaClass type) {
    return type.getConstructorCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(OutboxEvent.class));
  }
}

package ai.cicops.portal.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Twin of {@link EventBus}; it refuses the ids it is told to. */
public final class MemoryEventBus implements EventBus {
  private final List<OutboxEvent> published = new ArrayList<>();
  private final Set<String> refusing = new HashSet<>();

  public void refuse(String id) {
    refusing.add(id);
  }

  @Override
  public Set<String> publish(List<OutboxEvent> events) {
    var refused = new HashSet<String>();
    for (var event : events) {
      if (refusing.contains(event.id())) {
        refused.add(event.id());
      } else {
        published.add(event);
      }
    }
    return refused;
  }

  public List<OutboxEvent> published() {
    return List.copyOf(published);
  }
}

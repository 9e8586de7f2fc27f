package ai.cicops.portal.platform;

import java.util.List;
import java.util.Set;

/** Where events go to whoever listens. */
public interface EventBus {
  /**
   * Puts the events on the bus, in order, as {@code {"id", "at", …detail}}.
   *
   * @return the ids of those that the bus did not take; to be tried again
   */
  Set<String> publish(List<OutboxEvent> events);
}

package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of AWS as a tree of maps, lists, texts, numbers and booleans; null reads as absent. What
 * an event says beyond what is asked for is passed over.
 */
public final class EventTree {
  private final Object value;

  private EventTree(@Nullable Object value) {
    this.value = value == null ? "" : value;
  }

  public static EventTree read(InputStream input) {
    return new EventTree(JsonBody.read(input));
  }

  public static EventTree read(String text) {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  /** The part under these names, from the outside in; empty where there is none. */
  public EventTree at(String... names) {
    Object part = value;
    for (var name : names) {
      part = part instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return new EventTree(part);
  }

  /** A value's text, and empty when there is none. */
  public String text() {
    return value instanceof Map || value instanceof List ? "" : value.toString();
  }

  public boolean flag() {
    return Boolean.TRUE.equals(value);
  }

  /** As {@link JsonBody} writes it. */
  public Object value() {
    return value;
  }

  public List<EventTree> list() {
    return value instanceof List<?> list
        ? list.stream().map(element -> new EventTree((Object) element)).toList()
        : List.of();
  }

  /** The parts by name. */
  public Map<String, EventTree> map() {
    var parts = new HashMap<String, EventTree>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, part) -> parts.put(String.valueOf(name), new EventTree((Object) part)));
    }
    return parts;
  }
}

package ai.cicops.portal.platform.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An event of AWS as a tree of maps, lists, texts and booleans; numbers read as their text, null is
 * left out. What an event says beyond what is asked for is passed over.
 */
public final class EventTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Object value;

  private EventTree(Object value) {
    this.value = value;
  }

  public static EventTree read(InputStream input) throws IOException {
    try (var parser = FACTORY.createParser(input)) {
      parser.nextToken();
      return new EventTree(value(parser));
    }
  }

  public static EventTree read(String text) throws IOException {
    try (var parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return new EventTree(value(parser));
    }
  }

  /** The part under these names, from the outside in; empty where there is none. */
  public EventTree at(String... names) {
    var part = value;
    for (var name : names) {
      var found = part instanceof Map<?, ?> map ? map.get(name) : null;
      part = found == null ? "" : found;
    }
    return new EventTree(part);
  }

  /** Empty when there is none; a boolean's is {@code true} or {@code false}. */
  public String text() {
    return value instanceof String || value instanceof Boolean ? value.toString() : "";
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

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      var map = new HashMap<String, Object>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      var list = new ArrayList<Object>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    var token = parser.currentToken();
    if (token == null || token == JsonToken.VALUE_NULL) {
      return "";
    }
    return token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getText();
  }
}

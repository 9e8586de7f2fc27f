package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of AWS as a tree of maps, lists, texts and booleans; numbers read as their text, null as
 * absent. What an event says beyond what is asked for is passed over.
 */
public final class EventTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Object value;

  private EventTree(@Nullable Object value) {
    this.value = value == null ? "" : value;
  }

  /** However long the texts in it are, unlike {@link JsonBody}, whose bodies are short. */
  public static EventTree read(InputStream input) throws IOException {
    try (var parser = FACTORY.createParser(input)) {
      parser.nextToken();
      return new EventTree(value(parser));
    }
  }

  public static EventTree read(String text) throws IOException {
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

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var map = new HashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          var name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NULL -> null;
      case null -> null;
      default -> parser.getText();
    };
  }
}

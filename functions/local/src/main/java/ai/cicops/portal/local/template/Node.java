package ai.cicops.portal.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the template with its value, which may be absent; it names itself when it is wrong.
 */
record Node(String path, @Nullable Object value) {
  Node at(String key) {
    var child = value instanceof Map<?, ?> map ? map.get(key) : null;
    return new Node(path + "." + key, child);
  }

  Node in(String... keys) {
    var node = this;
    for (var key : keys) {
      node = node.at(key);
    }
    return node;
  }

  boolean present() {
    return value != null;
  }

  String text() {
    if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
      throw new TemplateInvalid(path + " must be a text");
    }
    return value.toString();
  }

  String text(String otherwise) {
    return value == null ? otherwise : text();
  }

  int number(int otherwise) {
    try {
      return value == null ? otherwise : Integer.parseInt(text());
    } catch (NumberFormatException malformed) {
      throw new TemplateInvalid(path + " must be a number");
    }
  }

  boolean flag(boolean otherwise) {
    return value == null ? otherwise : Boolean.parseBoolean(text());
  }

  List<Node> list() {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      throw new TemplateInvalid(path + " must be a list");
    }
    return items.stream().map(item -> new Node(path + "[]", item)).toList();
  }

  Map<String, Node> entries() {
    var entries = new LinkedHashMap<String, Node>();
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> entries.put(key.toString(), at(key.toString())));
    } else if (value != null) {
      throw new TemplateInvalid(path + " must be a mapping");
    }
    return entries;
  }
}

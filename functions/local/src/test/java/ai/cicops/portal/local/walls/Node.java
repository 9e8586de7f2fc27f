package ai.cicops.portal.local.walls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in the template, which may be absent. {@code !Ref x} and the like read as in JSON: {@code
 * {Ref: x}}, {@code {Fn::GetAtt: [x, y]}}.
 */
record Node(@Nullable Object value) {
  Node at(String... keys) {
    var place = value;
    for (var key : keys) {
      place = place instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return new Node(place);
  }

  boolean present() {
    return value != null;
  }

  /** The text, or an empty one. */
  String text() {
    return value == null ? "" : value.toString();
  }

  boolean is(Object expected) {
    return Objects.equals(value, expected);
  }

  int number(int otherwise) {
    return value instanceof Integer number ? number : otherwise;
  }

  /** The elements of a list; one value alone counts as a list of one, as in policies. */
  List<Node> list() {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(Node::new).toList();
      default -> List.of(this);
    };
  }

  Map<String, Node> entries() {
    var entries = new LinkedHashMap<String, Node>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, child) -> entries.put(String.valueOf(key), new Node(child)));
    }
    return entries;
  }

  /** The logical id that a {@code Ref} or {@code GetAtt} names; empty for anything else. */
  String target() {
    var attribute = at("Fn::GetAtt").list();
    return attribute.isEmpty() ? at("Ref").text() : attribute.getFirst().text();
  }

  /** This place and everything below it. */
  List<Node> all() {
    var all = new ArrayList<Node>(List.of(this));
    if (value instanceof Map<?, ?>) {
      entries().values().forEach(child -> all.addAll(child.all()));
    } else if (value instanceof List<?>) {
      list().forEach(child -> all.addAll(child.all()));
    }
    return all;
  }
}

package ai.cicops.portal.platform.rehearsal;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Items by table, asked for as DynamoDB is: by key, or by a key condition in key order. */
final class RehearsalTables {
  private static final Pattern CONDITION =
      Pattern.compile(
          "(\\w+) = (:\\w+)(?: AND (?:begins_with\\((\\w+), (:\\w+)\\)|(\\w+) BETWEEN (:\\w+) AND"
              + " (:\\w+)|(\\w+) > (:\\w+)))?");
  private static final JsonNode EMPTY = JsonNode.createObjectNode(Map.of());

  private final Map<String, Map<String, JsonNode>> tables = new TreeMap<>();

  JsonNode answer(String operation, JsonNode request) {
    switch (operation) {
      case "GetItem" -> {
        var item = items(request).get(key(at(request, "Key")));
        return item == null ? EMPTY : JsonNode.createObjectNode(Map.of("Item", item));
      }
      case "Query" -> {
        return page(found(request));
      }
      case "PutItem" -> put(request);
      case "TransactWriteItems" ->
          at(request, "TransactItems")
              .values()
              .forEach(write -> {
                var put = write.get("Put");
                if (put != null) {
                  put(put);
                }
              });
      default -> {
        // what is changed or removed stays as it was
      }
    }
    return EMPTY;
  }

  private void put(JsonNode request) {
    var item = at(request, "Item");
    items(request).put(key(item), item);
  }

  private Map<String, JsonNode> items(JsonNode request) {
    return tables.computeIfAbsent(text(request, "TableName"), none -> new TreeMap<>());
  }

  private List<JsonNode> found(JsonNode request) {
    var condition = CONDITION.matcher(text(request, "KeyConditionExpression"));
    if (!condition.matches()) {
      throw new IllegalArgumentException("no rehearsal knows this condition: " + condition);
    }
    var values = at(request, "ExpressionAttributeValues");
    var found = new ArrayList<JsonNode>();
    for (var item : items(request).values()) {
      if (meets(item, condition, values)) {
        found.add(item);
      }
    }
    return found;
  }

  private static boolean meets(JsonNode item, Matcher condition, JsonNode values) {
    if (!attribute(item, condition.group(1)).equals(value(values, condition.group(2)))) {
      return false;
    }
    if (condition.group(3) != null) {
      return attribute(item, condition.group(3)).startsWith(value(values, condition.group(4)));
    }
    if (condition.group(5) != null) {
      var sk = attribute(item, condition.group(5));
      return sk.compareTo(value(values, condition.group(6))) >= 0
          && sk.compareTo(value(values, condition.group(7))) <= 0;
    }
    return condition.group(8) == null
        || attribute(item, condition.group(8)).compareTo(value(values, condition.group(9))) > 0;
  }

  private static JsonNode page(List<JsonNode> items) {
    var page = new LinkedHashMap<String, JsonNode>();
    page.put("Items", JsonNode.createArrayNode(items));
    page.put("Count", JsonNode.createNumberNode(items.size()));
    page.put("ScannedCount", JsonNode.createNumberNode(items.size()));
    return JsonNode.createObjectNode(page);
  }

  private static String key(JsonNode item) {
    return attribute(item, "pk") + " " + attribute(item, "sk");
  }

  private static String attribute(JsonNode item, String name) {
    var value = item.get(name);
    return value == null ? "" : text(value, "S");
  }

  private static String value(JsonNode values, String name) {
    return text(at(values, name), "S");
  }

  private static String text(JsonNode node, String name) {
    return at(node, name).getStringValue();
  }

  private static JsonNode at(JsonNode node, String name) {
    return Stream.ofNullable(node.get(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }
}

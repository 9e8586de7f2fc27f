package ai.cicops.portal.platform.rehearsal;

import ai.cicops.portal.platform.lambda.EventTree;
import java.util.ArrayList;
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
  private final Map<String, Map<String, EventTree>> tables = new TreeMap<>();

  /** What DynamoDB would answer, as JSON is written from it. */
  Map<String, Object> answer(String operation, EventTree request) {
    switch (operation) {
      case "GetItem" -> {
        var item = items(request).get(key(request.at("Key")));
        return item == null ? Map.of() : Map.of("Item", item.value());
      }
      case "BatchGetItem" -> {
        return Map.of("Responses", several(request.at("RequestItems")));
      }
      case "Query" -> {
        return page(found(request));
      }
      case "PutItem" -> put(request);
      case "TransactWriteItems" ->
          request.at("TransactItems").list().stream()
              .flatMap(write -> Stream.ofNullable(write.map().get("Put")))
              .forEach(this::put);
      default -> {
        // what is changed or removed stays as it was
      }
    }
    return Map.of();
  }

  private Map<String, Object> several(EventTree asked) {
    var found = new TreeMap<String, Object>();
    asked
        .map()
        .forEach((table, keys) -> {
          var items = tables.getOrDefault(table, Map.of());
          found.put(
              table,
              keys.at("Keys").list().stream()
                  .flatMap(key -> Stream.ofNullable(items.get(key(key))))
                  .map(EventTree::value)
                  .toList());
        });
    return found;
  }

  private void put(EventTree request) {
    var item = request.at("Item");
    items(request).put(key(item), item);
  }

  private Map<String, EventTree> items(EventTree request) {
    return tables.computeIfAbsent(request.at("TableName").text(), none -> new TreeMap<>());
  }

  private List<EventTree> found(EventTree request) {
    var condition = CONDITION.matcher(request.at("KeyConditionExpression").text());
    if (!condition.matches()) {
      throw new IllegalArgumentException("no rehearsal knows this condition: " + condition);
    }
    var values = request.at("ExpressionAttributeValues");
    var found = new ArrayList<EventTree>();
    for (var item : items(request).values()) {
      if (meets(item, condition, values)) {
        found.add(item);
      }
    }
    return found;
  }

  private static boolean meets(EventTree item, Matcher condition, EventTree values) {
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

  private static Map<String, Object> page(List<EventTree> items) {
    return Map.of(
        "Items",
        items.stream().map(EventTree::value).toList(),
        "Count",
        items.size(),
        "ScannedCount",
        items.size());
  }

  private static String key(EventTree item) {
    return attribute(item, "pk") + " " + attribute(item, "sk");
  }

  private static String attribute(EventTree item, String name) {
    return item.at(name, "S").text();
  }

  private static String value(EventTree values, String name) {
    return values.at(name, "S").text();
  }
}

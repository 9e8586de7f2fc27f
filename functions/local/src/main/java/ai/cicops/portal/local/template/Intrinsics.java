package ai.cicops.portal.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CloudFormation's functions, worked out for one stage: parameters by their given value or default,
 * resources by their physical name, conditions by their truth.
 */
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?[^}]+)}");
  private static final Object NO_VALUE = new Object();

  private final Node root;
  private final Map<String, String> parameters;

  Intrinsics(Node root, Map<String, String> parameters) {
    this.root = root;
    this.parameters = parameters;
  }

  Node resolve(Node node) {
    var value = resolve(node.value());
    return new Node(node.path(), value == NO_VALUE ? null : value);
  }

  boolean holds(String condition) {
    return truth(root.in("Conditions", condition).value());
  }

  private @Nullable Object resolve(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map when isFunction(map) -> function(map);
      case Map<?, ?> map -> {
        var resolved = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, child) -> {
          var item = resolve(child);
          if (item != NO_VALUE) {
            resolved.put(key.toString(), item);
          }
        });
        yield resolved;
      }
      case List<?> list -> {
        var resolved = new ArrayList<@Nullable Object>();
        for (var child : list) {
          var item = resolve(child);
          if (item != NO_VALUE) {
            resolved.add(item);
          }
        }
        yield resolved;
      }
      default -> value;
    };
  }

  private static boolean isFunction(Map<?, ?> map) {
    if (map.size() != 1) {
      return false;
    }
    var key = map.keySet().iterator().next().toString();
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  private @Nullable Object function(Map<?, ?> map) {
    var name = map.keySet().iterator().next().toString();
    var argument = map.values().iterator().next();
    return switch (name) {
      case "Ref" -> ref(String.valueOf(argument));
      case "Fn::GetAtt" -> {
        var parts = texts(argument);
        yield attribute(parts.getFirst(), String.join(".", parts.subList(1, parts.size())));
      }
      case "Fn::Sub" -> sub(argument);
      case "Fn::Join" -> {
        var parts = items(argument);
        yield String.join(String.valueOf(parts.getFirst()), texts(resolve(parts.get(1))));
      }
      case "Fn::Select" -> {
        var parts = items(argument);
        yield items(resolve(parts.get(1))).get(Integer.parseInt(String.valueOf(parts.getFirst())));
      }
      case "Fn::Split" -> {
        var parts = items(argument);
        yield List.of(
            String.valueOf(resolve(parts.get(1)))
                .split(Pattern.quote(String.valueOf(parts.getFirst()))));
      }
      case "Fn::If" -> {
        var parts = items(argument);
        yield resolve(parts.get(holds(String.valueOf(parts.getFirst())) ? 1 : 2));
      }
      case "Fn::FindInMap" -> {
        var keys = texts(resolve(argument));
        yield root.at("Mappings").in(keys.toArray(String[]::new)).value();
      }
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> truth(map);
      default -> throw new TemplateInvalid("the local run does not know the function " + name);
    };
  }

  private boolean truth(@Nullable Object condition) {
    if (!(condition instanceof Map<?, ?> map) || map.size() != 1) {
      throw new TemplateInvalid("a condition that cannot be read: " + condition);
    }
    var argument = map.values().iterator().next();
    return switch (map.keySet().iterator().next().toString()) {
      case "Fn::Equals" -> {
        var sides = texts(resolve(argument));
        yield sides.getFirst().equals(sides.get(1));
      }
      case "Fn::Not" -> !truth(items(argument).getFirst());
      case "Fn::And" -> items(argument).stream().allMatch(this::truth);
      case "Fn::Or" -> items(argument).stream().anyMatch(this::truth);
      case "Condition" -> holds(String.valueOf(argument));
      default -> throw new TemplateInvalid("a condition that cannot be read: " + condition);
    };
  }

  private Object ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return NO_VALUE;
    }
    var pseudo = Physical.PSEUDO_PARAMETERS.get(name);
    if (pseudo != null) {
      return pseudo;
    }
    if (root.in("Parameters", name).present()) {
      return parameters.getOrDefault(name, root.in("Parameters", name, "Default").text(""));
    }
    return physical(name).reference();
  }

  private String attribute(String name, String attribute) {
    return physical(name).attribute(attribute);
  }

  Physical physical(String name) {
    var resource = root.in("Resources", name);
    var type = resource.at("Type").text("");
    var given = resolve(resource.at("Properties").at(Physical.nameProperty(type)).value());
    return Physical.of(name, type, given == null ? null : given.toString());
  }

  private String sub(@Nullable Object argument) {
    var template = argument instanceof List<?> list ? list.getFirst() : argument;
    var local =
        argument instanceof List<?> list && list.get(1) instanceof Map<?, ?> map ? map : Map.of();
    return VARIABLE
        .matcher(String.valueOf(template))
        .replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1), local)));
  }

  private String variable(String name, Map<?, ?> local) {
    if (name.startsWith("!")) {
      return "${" + name.substring(1) + "}";
    }
    if (local.containsKey(name)) {
      return String.valueOf(resolve(local.get(name)));
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? ref(name).toString()
        : attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private static List<?> items(@Nullable Object argument) {
    if (argument instanceof List<?> list) {
      return list;
    }
    throw new TemplateInvalid("a function needs a list, not " + argument);
  }

  private static List<String> texts(@Nullable Object argument) {
    return items(argument).stream().map(String::valueOf).toList();
  }
}

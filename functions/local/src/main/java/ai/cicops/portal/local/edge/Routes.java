package ai.cicops.portal.local.edge;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.LambdaFunction.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request as the HTTP API does: the most exact path wins, a method of its own
 * before {@code ANY}, {@code $default} last.
 */
final class Routes {
  private static final String DEFAULT = "$default";

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(LambdaFunction function, Route route) {}

  record Match(LambdaFunction function, String routeKey, Map<String, String> parameters) {}

  Routes(List<LambdaFunction> functions) {
    for (var function : functions) {
      function.routes().forEach(route -> entries.add(new Entry(function, route)));
    }
    entries.sort(
        Comparator.comparingInt((Entry entry) -> vagueness(entry.route().path()))
            .thenComparing(entry -> entry.route().method().equals("ANY")));
  }

  /** A path's parameters, a greedy one last of all but {@code $default}. */
  private static int vagueness(String path) {
    if (path.equals(DEFAULT)) {
      return Integer.MAX_VALUE;
    }
    int parameters = path.length() - path.replace("{", "").length();
    return path.contains("+}") ? 1000 + parameters : parameters;
  }

  Optional<Match> find(String method, String path) {
    for (var entry : entries) {
      var route = entry.route();
      if (route.method().equals("ANY") || route.method().equals(method)) {
        var parameters = parameters(route.path(), path);
        if (parameters != null) {
          return Optional.of(new Match(entry.function(), route.key(), parameters));
        }
      }
    }
    return Optional.empty();
  }

  /** The methods that have a route of their own here. */
  Set<String> methods(String path) {
    var methods = new TreeSet<String>();
    for (var entry : entries) {
      var route = entry.route();
      if (!route.method().equals("ANY") && parameters(route.path(), path) != null) {
        methods.add(route.method());
      }
    }
    return methods;
  }

  private static @Nullable Map<String, String> parameters(String pattern, String path) {
    if (pattern.equals(DEFAULT)) {
      return Map.of();
    }
    var wanted = pattern.split("/", -1);
    var given = path.split("/", -1);
    var parameters = new LinkedHashMap<String, String>();
    for (int index = 0; index < wanted.length; index++) {
      var part = wanted[index];
      if (index >= given.length) {
        return null;
      }
      if (part.endsWith("+}")) {
        var rest = String.join("/", List.of(given).subList(index, given.length));
        parameters.put(part.substring(1, part.length() - 2), rest);
        return parameters;
      }
      if (part.startsWith("{") && !given[index].isEmpty()) {
        parameters.put(part.substring(1, part.length() - 1), given[index]);
      } else if (!part.equals(given[index])) {
        return null;
      }
    }
    return wanted.length == given.length ? parameters : null;
  }
}

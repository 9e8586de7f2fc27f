package ai.cicops.portal.local.walls;

import ai.cicops.portal.local.template.CloudFormationYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code template.yaml} as it is written. */
final class DeployedTemplate {
  static final String FUNCTION = "AWS::Serverless::Function";

  private final Node root;

  private DeployedTemplate(Node root) {
    this.root = root;
  }

  static DeployedTemplate ofProject() {
    return new DeployedTemplate(new Node(CloudFormationYaml.read(Project.text("template.yaml"))));
  }

  Node root() {
    return root;
  }

  Node resource(String id) {
    return root.at("Resources", id);
  }

  /** The resources of a type, by logical id. */
  Map<String, Node> resources(String type) {
    var found = new LinkedHashMap<String, Node>();
    root.at("Resources")
        .entries()
        .forEach((id, resource) -> {
          if (resource.at("Type").is(type)) {
            found.put(id, resource);
          }
        });
    return found;
  }

  /** The properties of every function, by logical id. */
  Map<String, Node> functions() {
    var functions = new LinkedHashMap<String, Node>();
    resources(FUNCTION).forEach((id, resource) -> functions.put(id, resource.at("Properties")));
    return functions;
  }

  /** A function's own property, or what the globals say. */
  Node setting(Node function, String... keys) {
    var own = function.at(keys);
    return own.present() ? own : root.at("Globals", "Function").at(keys);
  }

  /** Events of a type, of one function. */
  static List<Node> events(Node function, String type) {
    return function.at("Events").entries().values().stream()
        .filter(event -> event.at("Type").is(type))
        .map(event -> event.at("Properties"))
        .toList();
  }

  static boolean answersRequests(Node function) {
    return !events(function, "HttpApi").isEmpty();
  }

  /** Handler classes by route, in the template's words: {@code GET /api/calls/{id}}. */
  Map<String, String> routes() {
    var routes = new TreeMap<String, String>();
    for (var function : functions().values()) {
      for (var event : events(function, "HttpApi")) {
        var route =
            event.at("Path").present()
                ? event.at("Method").text() + " " + event.at("Path").text()
                : "$default";
        routes.put(route, function.at("Handler").text());
      }
    }
    return routes;
  }

  /** Handler classes by schedule: {@code sync-calls}. */
  Map<String, String> schedules() {
    var schedules = new TreeMap<String, String>();
    for (var function : functions().values()) {
      function
          .at("Events")
          .entries()
          .forEach((stem, event) -> {
            if (event.at("Type").is("ScheduleV2")) {
              schedules.put(kebab(stem), function.at("Handler").text());
            }
          });
    }
    return schedules;
  }

  /** {@code SyncCalls} as {@code sync-calls}. */
  static String kebab(String stem) {
    return stem.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The logical ids of what has an alarm on this metric. */
  Set<String> alarmed(String metric) {
    return resources("AWS::CloudWatch::Alarm").values().stream()
        .map(alarm -> alarm.at("Properties"))
        .filter(alarm -> alarm.at("MetricName").is(metric))
        .flatMap(alarm -> alarm.at("Dimensions").list().stream())
        .map(dimension -> dimension.at("Value").target())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

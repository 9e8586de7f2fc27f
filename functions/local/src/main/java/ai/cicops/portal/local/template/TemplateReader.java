package ai.cicops.portal.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes the resources of the template that the local run plays; what it need not play it skips. */
final class TemplateReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Node root;
  private final Intrinsics intrinsics;
  private final List<LambdaFunction> functions = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<String> buckets = new ArrayList<>();
  private final List<Queue> queues = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();

  TemplateReader(String yaml, Map<String, String> parameters) {
    this.root = new Node("template", CloudFormationYaml.read(yaml));
    this.intrinsics = new Intrinsics(root, parameters);
  }

  Template read() {
    each("AWS::DynamoDB::Table", this::readTable);
    each("AWS::S3::Bucket", (id, properties) -> buckets.add(physical(id).name()));
    each("AWS::SQS::Queue", this::readQueue);
    each("AWS::Events::Rule", this::readRule);
    each("AWS::Serverless::Function", this::readFunction);
    var behaviours = new ArrayList<Behaviour>();
    each(
        "AWS::CloudFront::Distribution",
        (id, properties) -> behaviours.addAll(new SiteReader(root, intrinsics).read(properties)));
    return new Template(functions, tables, buckets, queues, rules, schedules, behaviours);
  }

  private void each(String type, BiConsumer<String, Node> reader) {
    root.at("Resources")
        .entries()
        .forEach((id, resource) -> {
          var condition = resource.at("Condition").text("");
          if (resource.at("Type").text("").equals(type)
              && (condition.isEmpty() || intrinsics.holds(condition))) {
            reader.accept(id, intrinsics.resolve(resource.at("Properties")));
          }
        });
  }

  private Physical physical(String id) {
    return intrinsics.physical(id);
  }

  private void readTable(String id, Node properties) {
    var attributes = new LinkedHashMap<String, String>();
    properties
        .at("AttributeDefinitions")
        .list()
        .forEach(definition ->
            attributes.put(
                definition.at("AttributeName").text(), definition.at("AttributeType").text()));
    var indexes =
        properties.at("GlobalSecondaryIndexes").list().stream()
            .map(index ->
                new Table.Index(
                    index.at("IndexName").text(),
                    key(index),
                    index.in("Projection", "ProjectionType").text("ALL"),
                    index.in("Projection", "NonKeyAttributes").list().stream()
                        .map(Node::text)
                        .toList()))
            .toList();
    var physical = physical(id);
    tables.add(
        new Table(
            id,
            physical.name(),
            physical.arn(),
            attributes,
            key(properties),
            indexes,
            properties.in("StreamSpecification", "StreamViewType").text("")));
  }

  private static Table.Key key(Node schema) {
    var byType = new LinkedHashMap<String, String>();
    schema
        .at("KeySchema")
        .list()
        .forEach(key -> byType.put(key.at("KeyType").text(), key.at("AttributeName").text()));
    return new Table.Key(byType.getOrDefault("HASH", ""), byType.getOrDefault("RANGE", ""));
  }

  private void readQueue(String id, Node properties) {
    var physical = physical(id);
    queues.add(
        new Queue(
            id,
            physical.name(),
            physical.arn(),
            physical.reference(),
            Duration.ofSeconds(properties.at("VisibilityTimeout").number(30)),
            properties.in("RedrivePolicy", "deadLetterTargetArn").text(""),
            properties.in("RedrivePolicy", "maxReceiveCount").number(Integer.MAX_VALUE)));
  }

  private void readRule(String id, Node properties) {
    var targets =
        properties.at("Targets").list().stream().map(target -> target.at("Arn").text()).toList();
    rules.add(
        new Rule(
            id,
            properties.at("EventBusName").text("default"),
            json(properties.at("EventPattern").value()),
            targets));
  }

  private void readFunction(String id, Node properties) {
    var environment = new LinkedHashMap<String, String>();
    var globals = intrinsics.resolve(root.in("Globals", "Function"));
    readEnvironment(globals, environment);
    readEnvironment(properties, environment);
    var routes = new ArrayList<LambdaFunction.Route>();
    var queueSources = new ArrayList<LambdaFunction.QueueSource>();
    var streamSources = new ArrayList<LambdaFunction.StreamSource>();
    var events = properties.at("Events").entries();
    long scheduled =
        events.values().stream().filter(event -> isSchedule(event.at("Type").text())).count();
    events.forEach((name, event) -> {
      var type = event.at("Type").text();
      var source = event.at("Properties");
      switch (type) {
        case "HttpApi" -> routes.add(route(source));
        case "ScheduleV2" ->
            schedules.addAll(schedule(scheduled == 1 ? id : name, id, source, retries(properties)));
        case "SQS" ->
            queueSources.add(
                new LambdaFunction.QueueSource(
                    source.at("Queue").text(),
                    source.at("BatchSize").number(10),
                    source.at("FunctionResponseTypes").present()));
        case "DynamoDB" -> streamSources.add(stream(source));
        case "EventBridgeRule" ->
            rules.add(
                new Rule(
                    id + name,
                    source.at("EventBusName").text("default"),
                    json(source.at("Pattern").value()),
                    List.of(physical(id).arn())));
        default -> throw new TemplateInvalid("the local run does not play the event type " + type);
      }
    });
    functions.add(
        new LambdaFunction(
            id,
            properties.at("Handler").text(globals.at("Handler").text("")).replaceFirst("::.*", ""),
            environment,
            Duration.ofSeconds(properties.at("Timeout").number(globals.at("Timeout").number(3))),
            routes,
            queueSources,
            streamSources,
            PolicyReader.read(properties.at("Policies"))));
  }

  private static boolean isSchedule(String type) {
    return type.equals("ScheduleV2");
  }

  private static void readEnvironment(Node properties, Map<String, String> environment) {
    properties
        .in("Environment", "Variables")
        .entries()
        .forEach((name, value) -> environment.put(name, value.text("")));
  }

  private static LambdaFunction.Route route(Node source) {
    var method = source.at("Method").text("ANY").toUpperCase(java.util.Locale.ROOT);
    var path = source.at("Path").text("$default");
    return new LambdaFunction.Route(
        method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") ? "ANY" : method, path);
  }

  private static LambdaFunction.StreamSource stream(Node source) {
    return new LambdaFunction.StreamSource(
        source.at("Stream").text().replaceFirst("/stream/.*", ""),
        source.at("BatchSize").number(100),
        source.at("MaximumRetryAttempts").number(Integer.MAX_VALUE),
        source.at("FunctionResponseTypes").present(),
        source.in("FilterCriteria", "Filters").list().stream()
            .map(filter -> filter.at("Pattern").text())
            .toList(),
        source.in("DestinationConfig", "OnFailure", "Destination").text(""));
  }

  private static List<Schedule> schedule(
      String stem, String function, Node source, Schedule.Retries retries) {
    return source.at("State").text("ENABLED").equals("ENABLED")
        ? List.of(
            new Schedule(
                Physical.kebab(stem.replaceFirst("Function$", "")),
                function,
                source.at("ScheduleExpression").text(),
                ZoneId.of(source.at("ScheduleExpressionTimezone").text("UTC")),
                source.at("Input").text(""),
                retries))
        : List.of();
  }

  private static Schedule.Retries retries(Node properties) {
    var invoke = properties.at("EventInvokeConfig");
    var standard = Schedule.Retries.STANDARD;
    return new Schedule.Retries(
        invoke.at("MaximumRetryAttempts").number(standard.most()),
        Duration.ofSeconds(
            invoke.at("MaximumEventAgeInSeconds").number((int) standard.longest().toSeconds())),
        invoke.in("DestinationConfig", "OnFailure", "Destination").text(""));
  }

  private static String json(@Nullable Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

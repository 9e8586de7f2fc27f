package ai.cicops.portal.local.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.cicops.portal.local.template.CloudFormationYaml;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Queue;
import ai.cicops.portal.local.template.Table;
import ai.cicops.portal.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What CloudFormation makes of the template is what the template says. */
@BesideOthers
class StackTest {
  private static final Template TEMPLATE = Template.ofProject();

  private final DeployedStack stack = PortalStack.deployed();

  static Stream<LambdaFunction> functions() {
    return TEMPLATE.functions().stream();
  }

  static Stream<Table> tables() {
    return TEMPLATE.tables().stream();
  }

  static Stream<Queue> queues() {
    return TEMPLATE.queues().stream();
  }

  @Test
  void hasEveryResourceOfTheTemplate() throws IOException {
    var yaml = Files.readString(LocalStack.ROOT.resolve("template.yaml"));
    var missing = new TreeMap<String, String>();
    if (CloudFormationYaml.read(yaml) instanceof Map<?, ?> root
        && root.get("Resources") instanceof Map<?, ?> resources) {
      resources.forEach((id, resource) -> {
        if (!stack.resources().containsKey(id.toString())) {
          missing.put(id.toString(), String.valueOf(((Map<?, ?>) resource).get("Condition")));
        }
      });
    }
    assertEquals(Map.of("MailIdentity", "HasMailIdentity", "AlarmMail", "HasAlarmEmail"), missing);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void runsAFunctionByItsHandlerWithinItsTime(LambdaFunction function) {
    var deployed = stack.function(function.logicalId());
    assertEquals(function.handler(), deployed.path("Handler").asText());
    assertEquals(function.timeout().toSeconds(), deployed.path("Timeout").asLong());
    assertEquals("java25", deployed.path("Runtime").asText());
    assertEquals("Active", deployed.path("State").asText());
    assertEquals(function.environment().keySet(), stack.environment(function.logicalId()).keySet());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void keepsATableByItsKeysAndStream(Table table) {
    var dynamo = Stores.in(stack.wire().address(), Map.of()).dynamo();
    var name = stack.id(table.logicalId());
    var deployed = dynamo.describeTable(request -> request.tableName(name)).table();
    var key = new TreeMap<String, String>();
    deployed.keySchema().forEach(part -> key.put(part.keyTypeAsString(), part.attributeName()));
    assertEquals(Map.of("HASH", table.key().hash(), "RANGE", table.key().range()), key);
    assertEquals(
        table.indexes().stream().map(Table.Index::name).sorted().toList(),
        deployed.globalSecondaryIndexes().stream()
            .map(index -> index.indexName())
            .sorted()
            .toList());
    var stream = deployed.streamSpecification();
    assertEquals(table.streamView(), stream == null ? "" : stream.streamViewTypeAsString());
    assertEquals(
        "expiresAt",
        dynamo
            .describeTimeToLive(request -> request.tableName(name))
            .timeToLiveDescription()
            .attributeName());
  }

  @ParameterizedTest
  @MethodSource("queues")
  void redrivesAQueueWhereTheTemplateSays(Queue queue) throws IOException {
    var attributes = stack.attributes(queue.logicalId());
    assertEquals(
        String.valueOf(queue.visibility().toSeconds()),
        attributes.path("VisibilityTimeout").asText());
    if (queue.deadLetterArn().isEmpty()) {
      assertFalse(attributes.has("RedrivePolicy"));
      return;
    }
    var redrive = Wire.JSON.readTree(attributes.path("RedrivePolicy").asText());
    assertEquals(queue.attempts(), redrive.path("maxReceiveCount").asInt());
    var deadLetters =
        TEMPLATE.queues().stream()
            .filter(other -> other.arn().equals(queue.deadLetterArn()))
            .findAny()
            .orElseThrow();
    assertEquals(
        stack.queueArn(deadLetters.logicalId()), redrive.path("deadLetterTargetArn").asText());
  }

  @Test
  void givesEachFunctionTheSecretsThatItsEnvironmentNames() {
    var values = new TreeSet<String>();
    try (var secrets =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(stack.wire().address())
            .region(Region.US_EAST_1)
            .build()) {
      for (var id : stack.ofType("AWS::SecretsManager::Secret")) {
        values.add(
            secrets.getSecretValue(request -> request.secretId(stack.id(id))).secretString());
      }
    }
    assertEquals(5, values.size());
    var given = new TreeSet<String>();
    for (var function : TEMPLATE.functions()) {
      var environment = stack.environment(function.logicalId());
      function
          .environment()
          .forEach((name, value) -> {
            if (value.contains("{{resolve:")) {
              given.add(String.valueOf(environment.get(name)));
            }
          });
    }
    assertEquals(values, given);
  }

  @Test
  void givesFunctionsItsParameters() {
    var environment = stack.environment("SyncCallsFunction");
    assertEquals("P1D", environment.get("FIVE9_SINCE"));
    assertEquals("127.0.0.1", URI.create(String.valueOf(environment.get("FIVE9_URL"))).getHost());
    assertEquals("https://portal.example.com", environment.get("PORTAL_URL"));
  }

  @Test
  void leadsFromTheBusToTheQueues() throws IOException {
    try (var events =
        EventBridgeClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(stack.wire().address())
            .region(Region.US_EAST_1)
            .build()) {
      var ours = events.listRules(request -> request.eventBusName(stack.id("PortalBus"))).rules();
      var queues =
          Map.of(
              "MailDue", List.of("MailQueue", "MailDeadQueue"),
              "ExportDue", List.of("ExportQueue", "ExportDeadQueue"));
      assertEquals(queues.size(), ours.size());
      for (var expected : TEMPLATE.rules()) {
        var queue = queues.get(expected.logicalId());
        if (queue != null) {
          leads(events, rule(ours, expected.pattern()), queue.getFirst(), queue.getLast());
        }
      }
    }
  }

  private static String rule(List<Rule> rules, String pattern) throws IOException {
    var wanted = Wire.JSON.readTree(pattern);
    for (var rule : rules) {
      if (Wire.JSON.readTree(rule.eventPattern()).equals(wanted)) {
        return rule.name();
      }
    }
    throw new AssertionError("no rule for " + pattern);
  }

  private void leads(EventBridgeClient events, String rule, String queue, String deadQueue) {
    var target =
        events
            .listTargetsByRule(request -> request.eventBusName(stack.id("PortalBus")).rule(rule))
            .targets()
            .getFirst();
    assertEquals(stack.queueArn(queue), target.arn());
    assertEquals(stack.queueArn(deadQueue), target.deadLetterConfig().arn());
    assertEquals(20, target.retryPolicy().maximumRetryAttempts());
  }
}

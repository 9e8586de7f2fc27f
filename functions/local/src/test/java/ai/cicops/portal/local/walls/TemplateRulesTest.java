package ai.cicops.portal.local.walls;

import static ai.cicops.portal.local.walls.DeployedTemplate.events;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of the template that neither SAM nor cfn-lint knows. */
class TemplateRulesTest {
  private static final DeployedTemplate TEMPLATE = DeployedTemplate.ofProject();

  /** AWS writes minutes first, Quartz seconds; all else is alike. */
  private static final CronParser CRON =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

  private static final Pattern CRON_EXPRESSION = Pattern.compile("cron\\((.+)\\)");
  private static final Pattern RATE_EXPRESSION =
      Pattern.compile(
          "rate\\((1 (minute|hour|day)|[2-9]\\d* (minutes|hours|days)|1\\d+"
              + " (minutes|hours|days))\\)");

  @Test
  void schedulesNameAMomentAndAZone() {
    for (var function : TEMPLATE.functions().values()) {
      for (var schedule : events(function, "ScheduleV2")) {
        var expression = schedule.at("ScheduleExpression").text();
        var cron = CRON_EXPRESSION.matcher(expression);
        if (cron.matches()) {
          assertDoesNotThrow(() -> CRON.parse("0 " + cron.group(1)).validate(), expression);
        } else {
          assertTrue(RATE_EXPRESSION.matcher(expression).matches(), expression);
        }
        var zone = schedule.at("ScheduleExpressionTimezone");
        var name =
            zone.target().isEmpty()
                ? zone.text()
                : TEMPLATE.root().at("Parameters", zone.target(), "Default").text();
        assertDoesNotThrow(() -> ZoneId.of(name), expression);
      }
    }
  }

  /** Many stages share an account, and people look for the schedule by its stem. */
  @Test
  void schedulesAreNamedByStageAndStem() {
    TEMPLATE
        .functions()
        .forEach((id, function) ->
            function
                .at("Events")
                .entries()
                .forEach((stem, event) -> {
                  if (event.at("Type").is("ScheduleV2")) {
                    assertEquals(id, stem + "Function");
                    assertEquals(
                        "portal-${Stage}-" + DeployedTemplate.kebab(stem),
                        event.at("Properties", "Name", "Fn::Sub").text());
                    assertEquals("Schedules", event.at("Properties", "State", "Ref").text());
                  }
                }));
  }

  @Test
  void routesStartWithASlash() {
    for (var route : TEMPLATE.routes().keySet()) {
      assertTrue(
          route.equals("$default")
              || route.matches("(GET|POST|PUT|PATCH|DELETE) (/[a-z0-9{}.-]+)+"),
          route);
    }
  }

  /** Without it the gateway answers a wrong address and a wrong method in its own words. */
  @Test
  void whatNoRouteTakesIsAnswered() {
    assertEquals(
        "ai.cicops.portal.operations.lambda.CheckHealthHandler", TEMPLATE.routes().get("$default"));
  }

  /** Lambda may hold a batch for its whole time and five retries of a throttled call. */
  @Test
  void messagesStayHiddenSixTimesAsLongAsTheirFunctionMayTake() {
    TEMPLATE
        .functions()
        .forEach((id, function) -> {
          for (var source : events(function, "SQS")) {
            var queue = TEMPLATE.resource(source.at("Queue").target()).at("Properties");
            int timeout = TEMPLATE.setting(function, "Timeout").number(3);
            assertTrue(queue.at("VisibilityTimeout").number(30) >= 6 * timeout, id);
            assertEquals(
                "ReportBatchItemFailures",
                source.at("FunctionResponseTypes").list().getFirst().text(),
                id);
          }
        });
  }

  @Test
  void followedTablesStream() {
    TEMPLATE
        .functions()
        .forEach((id, function) -> {
          for (var source : events(function, "DynamoDB")) {
            var table = TEMPLATE.resource(source.at("Stream").target());
            assertEquals("AWS::DynamoDB::Table", table.at("Type").text(), id);
            assertTrue(
                table.at("Properties", "StreamSpecification", "StreamViewType").present(), id);
          }
        });
  }

  @Test
  void tablesSurviveMistakes() {
    var tables = TEMPLATE.resources("AWS::DynamoDB::Table");
    assertEquals(Set.of("PortalTable", "CallsTable", "AuditTable"), tables.keySet());
    tables.forEach((id, table) -> {
      isRetained(id, table);
      var properties = table.at("Properties");
      assertTrue(
          properties.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled").is(true),
          id);
      assertEquals(
          List.of(new Node("IsProd"), new Node(true), new Node(false)),
          properties.at("DeletionProtectionEnabled", "Fn::If").list(),
          id);
      assertEquals(
          "expiresAt", properties.at("TimeToLiveSpecification", "AttributeName").text(), id);
    });
  }

  @Test
  void bucketsAreClosed() {
    TEMPLATE
        .resources("AWS::S3::Bucket")
        .forEach((id, bucket) -> {
          isRetained(id, bucket);
          var blocks = bucket.at("Properties", "PublicAccessBlockConfiguration").entries();
          assertEquals(4, blocks.size(), id);
          assertTrue(blocks.values().stream().allMatch(block -> block.is(true)), id);
          assertEquals(
              "BucketOwnerEnforced",
              bucket
                  .at("Properties", "OwnershipControls", "Rules")
                  .list()
                  .getFirst()
                  .at("ObjectOwnership")
                  .text(),
              id);
          assertTrue(bucket.at("Properties", "BucketEncryption").present(), id);
          assertTrue(bucket.at("Properties", "LifecycleConfiguration").present(), id);
          assertTrue(refusesPlainHttp(id), id);
        });
  }

  private static boolean refusesPlainHttp(String bucket) {
    return TEMPLATE.resources("AWS::S3::BucketPolicy").values().stream()
        .map(policy -> policy.at("Properties"))
        .filter(policy -> policy.at("Bucket").target().equals(bucket))
        .flatMap(policy -> policy.at("PolicyDocument", "Statement").list().stream())
        .anyMatch(statement ->
            statement.at("Effect").is("Deny")
                && statement.at("Action").is("s3:*")
                && statement.at("Condition", "Bool", "aws:SecureTransport").is("false"));
  }

  /** What nobody can fetch a second time stays, even when it is written over. */
  @Test
  void whatCameFromOthersIsVersioned() {
    for (var bucket : List.of("RecordingsBucket", "ReportsBucket")) {
      var properties = TEMPLATE.resource(bucket).at("Properties");
      assertEquals("Enabled", properties.at("VersioningConfiguration", "Status").text(), bucket);
      assertTrue(
          properties.at("LifecycleConfiguration", "Rules").list().stream()
              .anyMatch(rule -> rule.at("NoncurrentVersionExpiration").present()),
          bucket);
    }
  }

  private static void isRetained(String id, Node resource) {
    assertEquals("Retain", resource.at("DeletionPolicy").text(), id);
    assertEquals("Retain", resource.at("UpdateReplacePolicy").text(), id);
  }

  /** A wildcard needs a sentence in the resource's {@code Metadata: { WildcardReason: … }}. */
  @Test
  void policiesAllowNoMoreThanIsNeeded() {
    TEMPLATE
        .root()
        .at("Resources")
        .entries()
        .forEach((id, resource) -> {
          boolean reasoned = !resource.at("Metadata", "WildcardReason").text().isBlank();
          for (var statement : resource.all()) {
            if (statement.at("Effect").is("Allow") && !reasoned) {
              noneHoldsAStar(id, statement.at("Action"));
              noneIsAStar(id, statement.at("Resource"));
            }
          }
        });
  }

  @Test
  void nobodyIsAllowedInWithoutAName() {
    for (var place : TEMPLATE.root().at("Resources").all()) {
      if (place.at("Effect").is("Allow")) {
        for (var principal : place.at("Principal").all()) {
          assertFalse(principal.is("*"), () -> "an open principal: " + place);
        }
        assertFalse(place.at("NotAction").present(), place::text);
        assertFalse(place.at("NotResource").present(), place::text);
        assertFalse(place.at("NotPrincipal").present(), place::text);
      }
    }
  }

  private static void noneHoldsAStar(String id, Node actions) {
    actions.list().forEach(action -> assertFalse(action.text().contains("*"), id + ": " + action));
  }

  private static void noneIsAStar(String id, Node resources) {
    for (var resource : resources.all()) {
      assertFalse(resource.is("*"), id + " allows every resource");
      assertFalse(resource.text().endsWith(":*"), id + ": " + resource);
    }
  }

  @Test
  void secretsAreReferences() {
    var functions = TEMPLATE.functions();
    for (var function : functions.values()) {
      function
          .at("Environment", "Variables")
          .entries()
          .forEach((name, value) -> {
            if (name.matches(".*(SECRET|PASSWORD|TOKEN|PRIVATE_KEY)")) {
              assertTrue(
                  value
                      .at("Fn::Sub")
                      .text()
                      .matches("\\{\\{resolve:secretsmanager:\\$\\{\\w+Secret}}}"),
                  name);
            }
          });
    }
    for (var parameter : TEMPLATE.root().at("Parameters").entries().keySet()) {
      assertFalse(parameter.matches("(?i).*(secret|password|token)"), parameter);
    }
  }

  @Test
  void everyFunctionKeepsItsLogForATime() {
    TEMPLATE
        .functions()
        .forEach((id, function) -> {
          var group = TEMPLATE.setting(function, "LoggingConfig", "LogGroup").target();
          assertTrue(TEMPLATE.resource(group).at("Properties", "RetentionInDays").present(), id);
        });
  }

  /** SAM must not build what Maven has built, and would not rewrite a CodeUri of the globals. */
  @Test
  void functionsAreTheZipsThatMavenBuilt() {
    TEMPLATE
        .resources(DeployedTemplate.FUNCTION)
        .forEach((id, function) -> {
          assertTrue(function.at("Metadata", "SkipBuild").is(true), id);
          assertTrue(
              function
                  .at("Properties", "CodeUri")
                  .text()
                  .matches("functions/(portal|audio)/target/lambda\\.zip"),
              id);
        });
  }

  @Test
  void everyStageHasItsSettings() {
    var settings = Project.text("samconfig.toml");
    for (var stage : List.of("default", "staging", "prod")) {
      assertTrue(settings.contains("[" + stage + ".deploy.parameters]"), stage);
    }
    var parameters = TEMPLATE.root().at("Parameters").entries().keySet();
    var given = Pattern.compile("(\\w+)=").matcher(overrides(settings));
    while (given.find()) {
      assertTrue(parameters.contains(given.group(1)), given.group(1));
    }
  }

  private static String overrides(String settings) {
    return settings
        .lines()
        .filter(line -> line.startsWith("parameter_overrides"))
        .map(line -> line.replaceFirst("^[^\"]*", ""))
        .reduce("", String::concat);
  }
}

package ai.cicops.portal.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private final Template template = SmallTemplate.read();

  @Test
  void readsTablesWithKeysIndexesAndStream() {
    var table = template.tables().getFirst();
    assertEquals("portal-table", table.name());
    assertEquals(new Table.Key("pk", "sk"), table.key());
    assertEquals("byName", table.indexes().getFirst().name());
    assertEquals("NEW_IMAGE", table.streamView());
  }

  @Test
  void leavesOutWhatTheConditionOfTheStageLeavesOut() {
    assertEquals(List.of("recordings-bucket"), template.buckets());
  }

  @Test
  void resolvesTheEnvironmentOfAFunctionOverItsGlobals() {
    var follow = function("FollowFunction");
    assertEquals("portal-table", follow.environment().get("TABLE_PORTAL"));
    assertEquals("on local", follow.environment().get("STAGE"));
    assertEquals("portal-local", follow.environment().get("EVENT_BUS"));
    assertEquals(
        "{{resolve:secretsmanager:/portal/local/x}}", follow.environment().get("PASSWORD"));
    assertEquals(Duration.ofSeconds(15), follow.timeout());
    assertEquals(Duration.ofSeconds(30), function("SendMailFunction").timeout());
    assertEquals("example.SendMailHandler", function("SendMailFunction").handler());
  }

  @Test
  void takesPoliciesApartIntoGrants() {
    var table = template.tables().getFirst().arn();
    assertEquals(
        List.of(
            new Grant("Counts", "dynamodb:GetItem", table, "count#*"),
            new Grant("Counts", "dynamodb:PutItem", table, "count#*"),
            new Grant("Hears", "s3:GetObject", "arn:aws:s3:::recordings-bucket/play/*", "*")),
        function("FollowFunction").grants());
    assertEquals(List.of(), function("SendMailFunction").grants());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ Effect: Deny, Action: s3:GetObject, Resource: x }",
        "{ Effect: Allow, Action: s3:GetObject, Resource: x, Condition: { Bool: {"
            + " aws:SecureTransport: true } } }",
        "{ Effect: Allow, Action: dynamodb:GetItem, Resource: x, Condition: {"
            + " \"ForAllValues:StringLike\": { dynamodb:LeadingKeys: [a], dynamodb:Attributes: [b]"
            + " } } }"
      })
  void refusesAPolicyThatItCouldNotEnforce(String statement) {
    var yaml =
        "Resources: { FollowFunction: { Type: AWS::Serverless::Function, Properties: { Handler: x,"
            + " Policies: [{ Statement: [%s] }] } } }".formatted(statement);
    assertThrows(TemplateInvalid.class, () -> Template.parse(yaml, Map.of()));
  }

  @Test
  void joinsQueuesRulesAndSourcesByTheirArn() {
    var mail = template.queues().getFirst();
    assertEquals(mail.arn(), template.rules().getFirst().targetArns().getFirst());
    assertEquals(mail.arn(), function("SendMailFunction").queues().getFirst().queueArn());
    assertEquals(template.queues().get(1).arn(), mail.deadLetterArn());
    assertEquals(2, mail.attempts());
    assertEquals(
        template.tables().getFirst().arn(),
        function("FollowFunction").streams().getFirst().tableArn());
  }

  @Test
  void namesAScheduleAfterItsFunction() {
    assertEquals(
        new Schedule(
            "sync-calls",
            "SyncCallsFunction",
            "cron(0,15,30,45 * * * ? *)",
            ZoneId.of("America/New_York"),
            "",
            new Schedule.Retries(1, Duration.ofMinutes(15), template.queues().get(1).arn())),
        template.schedules().getFirst());
  }

  @Test
  void readsBehavioursInOrderWithTheirHeaders() {
    var api = template.behaviours().getFirst();
    assertTrue(api.api());
    assertTrue(api.holds("/api/calls/7"));
    assertTrue(api.holds("/api/calls/\r\n7"));
    assertFalse(api.holds("/apis"));
    var site = template.behaviours().getLast();
    assertFalse(site.api());
    assertEquals("max-age=60; includeSubDomains", site.headers().get("Strict-Transport-Security"));
    assertEquals(
        "default-src 'self'; media-src https://s3.us-east-1.amazonaws.com",
        site.headers().get("Content-Security-Policy"));
    assertEquals("camera=()", site.headers().get("Permissions-Policy"));
    assertTrue(site.viewerRequest().startsWith("function handler"));
  }

  @Test
  void namesWhatItCannotFollow() {
    var dangling =
        """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Nobody } }
        """;
    var refused = assertThrows(TemplateInvalid.class, () -> Template.parse(dangling, Map.of()));
    assertEquals("nothing in the template is called Nobody", refused.getMessage());
  }

  private LambdaFunction function(String id) {
    return template.functions().stream()
        .filter(function -> function.logicalId().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

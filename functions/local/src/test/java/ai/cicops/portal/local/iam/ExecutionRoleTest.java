package ai.cicops.portal.local.iam;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.lambda.Functions;
import ai.cicops.portal.local.template.Grant;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.notifications.Mail;
import ai.cicops.portal.notifications.ses.SesMailSender;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.eventbridge.EventBridgeBus;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.s3.S3RecordingLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Whoever does what the template does not allow is refused, as AWS would. */
class ExecutionRoleTest {
  private static final Template TEMPLATE = Template.ofProject();
  private static final LocalAws AWS = LocalAws.inMemory(TEMPLATE);
  private static final Surroundings SURROUNDINGS = AWS.surroundings();
  private static final Dynamo DYNAMO = new Dynamo(SURROUNDINGS);
  private static final String TABLE = SURROUNDINGS.settings().text("TABLE_PORTAL");
  private static final String RECORDINGS = SURROUNDINGS.settings().text("BUCKET_RECORDINGS");

  @AfterAll
  static void stop() {
    AWS.close();
  }

  @Test
  void judgesActionAndKeyOfAnItem() {
    var health = role("CheckHealthFunction");
    health.during(() -> DYNAMO.get(TABLE, "five9", "coverage"));
    refused(health, "AccessDeniedException", 400, () -> DYNAMO.get(TABLE, "user#1", "profile"));
    refused(health, "AccessDeniedException", 400, () -> DYNAMO.putNew(TABLE, item("five9")));
    assertEquals(
        List.of(
            "CheckHealthFunction is not authorized to perform: dynamodb:GetItem on resource:"
                + " arn:aws:dynamodb:us-east-1:000000000000:table/portal-table user#1",
            "CheckHealthFunction is not authorized to perform: dynamodb:PutItem on resource:"
                + " arn:aws:dynamodb:us-east-1:000000000000:table/portal-table five9"),
        health.refusals());
  }

  @Test
  void judgesTheIndexByItself() {
    var companies = new DynamoCompanies(DYNAMO, SURROUNDINGS);
    role("QueryCallsFunction").during(companies::campaigns);
    var signIn = role("SignInFunction");
    signIn.during(() -> companies.find(new CompanyId("northside")));
    refused(signIn, "AccessDeniedException", 400, companies::campaigns);
  }

  @Test
  void judgesATransactionByItsElements() {
    var sync = role("SyncCallsFunction");
    sync.during(() -> DYNAMO.transact(List.of(put("company#a"), put("campaign#a"))));
    refused(
        sync,
        "AccessDeniedException",
        400,
        () -> DYNAMO.transact(List.of(put("company#b"), put("user#b"))));
    assertEquals(Optional.empty(), DYNAMO.get(TABLE, "company#b", "test"));
  }

  @Test
  void judgesObjectsAndLinksByTheirKeys() {
    var s3 = new S3(SURROUNDINGS);
    var links = new S3RecordingLinks(s3, SURROUNDINGS);
    var link = role("IssueRecordingLinkFunction");
    link.during(() -> links.link("play/a.mp3", "a.mp3", Duration.ofMinutes(5)));
    refused(
        link,
        "AccessDenied",
        403,
        () -> links.link("originals/a.wav", "a.wav", Duration.ofMinutes(5)));
    refused(link, "AccessDenied", 403, () -> s3.bytes(RECORDINGS, "originals/a.wav"));
  }

  /** S3 says that an object is missing to those alone who may list its bucket. */
  @Test
  void tellsMissingFromForbiddenOnlyToThoseWhoMayList() {
    var s3 = new S3(SURROUNDINGS);
    var link = role("IssueRecordingLinkFunction");
    assertEquals(Optional.empty(), link.during(() -> s3.bytes(RECORDINGS, "play/none.mp3")));
    var reader =
        role(new Grant("Reads", "s3:GetObject", "arn:aws:s3:::recordings-bucket/*", Grant.ANY));
    refused(reader, "AccessDenied", 403, () -> s3.bytes(RECORDINGS, "play/none.mp3"));
  }

  @Test
  void judgesEventsAndMail() {
    var bus = new EventBridgeBus(SURROUNDINGS);
    var event = new OutboxEvent("1", Instant.EPOCH, "portal.test", "Tested", Map.of());
    role("PublishEventsFunction").during(() -> bus.publish(List.of(event)));
    var health = role("CheckHealthFunction");
    refused(health, "AccessDeniedException", 400, () -> bus.publish(List.of(event)));

    var mail = new Mail("1", "a@b.example", "Hello", "Hello", "<p>Hello</p>");
    var sender = new SesMailSender(SURROUNDINGS.settings(), SURROUNDINGS.clock());
    role("SendMailFunction").during(() -> sent(sender, mail));
    refused(health, "AccessDenied", 403, () -> sender.send(mail));
    var another = new HashMap<>(SURROUNDINGS.environment());
    another.put("PORTAL_MAIL_FROM", "portal@elsewhere.example");
    var elsewhere =
        new SesMailSender(
            new Surroundings(another, SURROUNDINGS.clock(), new Random(1)).settings(),
            SURROUNDINGS.clock());
    refused(role("SendMailFunction"), "AccessDenied", 403, () -> elsewhere.send(mail));
  }

  private static boolean sent(SesMailSender sender, Mail mail) {
    sender.send(mail);
    return true;
  }

  /** So that nobody forgets to say what a new operation needs. */
  @Test
  void refusesAnOperationThatItDoesNotKnow() {
    var sync = role("SyncCallsFunction");
    var batch =
        List.of(
            WriteRequest.builder()
                .putRequest(put -> put.item(item("company#c").attributes()))
                .build());
    refused(sync, "AccessDeniedException", 400, () -> DYNAMO.write(TABLE, batch));
    assertTrue(sync.refusals().getFirst().contains("BatchWriteItemRequest"), sync::toString);
  }

  @Test
  void holdsInTheThreadsThatAFunctionStarts() {
    var health = role("CheckHealthFunction");
    refused(
        health,
        "AccessDeniedException",
        400,
        () -> {
          try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> DYNAMO.get(TABLE, "user#1", "profile")).get();
          } catch (ExecutionException failed) {
            throw failed.getCause();
          }
        });
  }

  @Test
  void judgesNobodyOutsideOfAFunction() {
    assertDoesNotThrow(() -> DYNAMO.get(TABLE, "user#1", "profile"));
  }

  /** The whole way: what the template takes from a function, its users miss. */
  @Test
  void showsThePersonThatAPermissionIsMissing() {
    var poor =
        new Template(
            TEMPLATE.functions().stream()
                .filter(function -> function.logicalId().equals("CheckHealthFunction"))
                .map(function -> with(function, List.of()))
                .toList(),
            TEMPLATE.tables(),
            TEMPLATE.buckets(),
            TEMPLATE.queues(),
            TEMPLATE.rules(),
            TEMPLATE.schedules(),
            TEMPLATE.behaviours());
    var environment = new HashMap<>(SURROUNDINGS.environment());
    environment.put("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET);
    try (var functions =
        new Functions(
            poor, _ -> new Surroundings(environment, SURROUNDINGS.clock(), new Random(1)))) {
      var answer =
          HttpCall.of("GET /healthz")
              .to((input, output, _) -> output.write(invoked(functions, input.readAllBytes())));
      assertEquals(500, answer.status());
      assertFalse(functions.role("CheckHealthFunction").refusals().isEmpty());
    }
  }

  private static byte[] invoked(Functions functions, byte[] event) {
    return assertDoesNotThrow(() -> functions.invoke("CheckHealthFunction", event));
  }

  private static ExecutionRole role(String function) {
    return new ExecutionRole(
        TEMPLATE.functions().stream()
            .filter(each -> each.logicalId().equals(function))
            .findFirst()
            .orElseThrow(),
        TEMPLATE.tables());
  }

  private static ExecutionRole role(Grant grant) {
    return new ExecutionRole(
        with(TEMPLATE.functions().getFirst(), List.of(grant)), TEMPLATE.tables());
  }

  private static LambdaFunction with(LambdaFunction function, List<Grant> grants) {
    return new LambdaFunction(
        function.logicalId(),
        function.handler(),
        function.environment(),
        function.timeout(),
        function.routes(),
        function.queues(),
        function.streams(),
        grants);
  }

  private static void refused(ExecutionRole role, String code, int status, Executable work) {
    var denied =
        assertThrows(
            AwsServiceException.class,
            () ->
                role.<Boolean, Exception>during(() -> {
                  try {
                    work.execute();
                    return true;
                  } catch (RuntimeException | Error fault) {
                    throw fault;
                  } catch (Throwable fault) {
                    throw new IllegalStateException(fault);
                  }
                }));
    assertEquals(code, denied.awsErrorDetails().errorCode());
    assertEquals(status, denied.statusCode());
  }

  private static Item item(String pk) {
    return Item.of("test", pk, "test");
  }

  private static TransactWriteItem put(String pk) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(TABLE).item(item(pk).attributes()))
        .build();
  }
}

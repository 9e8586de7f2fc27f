package ai.cicops.portal.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.SmallTemplate;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ses.SesClient;

class LocalAwsTest {
  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
  private static final LocalAws AWS = LocalAws.inMemory(SmallTemplate.read(), CLOCK);

  @AfterAll
  static void stop() {
    AWS.close();
  }

  @BeforeEach
  void empty() {
    AWS.empty();
  }

  @Test
  void hasTheTablesOfTheTemplate() {
    var dynamo = new Dynamo(AWS.surroundings());
    var item = Item.of("company", "company#a", "company").with("name", "Acme");
    assertTrue(dynamo.putNew("portal-table", item));
    assertEquals(
        "Acme", dynamo.get("portal-table", "company#a", "company").orElseThrow().required("name"));
    AWS.empty();
    assertTrue(dynamo.get("portal-table", "company#a", "company").isEmpty());
  }

  @Test
  void servesARangeOfAPresignedLink() throws Exception {
    AWS.s3()
        .putObject(
            request -> request.bucket("recordings-bucket").key("a/b.mp3").contentType("audio/mpeg"),
            RequestBody.fromString("0123456789"));
    try (var presigner =
        S3Presigner.builder()
            .endpointOverride(AWS.s3Address())
            .region(LocalCredentials.REGION)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build()) {
      var link =
          presigner.presignGetObject(request ->
              request
                  .signatureDuration(Duration.ofMinutes(5))
                  .getObjectRequest(get -> get.bucket("recordings-bucket").key("a/b.mp3")));
      var part = get(link.url().toString(), "bytes=2-4");
      assertEquals(206, part.statusCode());
      assertEquals("234", part.body());
      assertEquals(403, get(link.url() + "0", null).statusCode());
    }
  }

  @Test
  void keepsMailForItsReader() {
    try (var ses =
        SesClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(endpoint())
            .region(LocalCredentials.REGION)
            .build()) {
      var mime =
          """
          From: portal@example.com
          To: owner@northside.example
          Subject: =?UTF-8?Q?Ni=C3=B1o?=
          X-Portal-Mail-Id: m1
          Content-Type: text/plain; charset=utf-8

          Open http://localhost:8080/x?a=1 now
          """;
      ses.sendRawEmail(request ->
          request
              .destinations("owner@northside.example")
              .rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(mime.replace("\n", "\r\n")))));
    }
    var mail = AWS.inbox().to("Owner@northside.example").getFirst();
    assertEquals("Niño", mail.subject());
    assertEquals("http://localhost:8080/x?a=1", mail.links().getFirst());
    assertEquals("m1", mail.headers().get("X-Portal-Mail-Id"));
    assertTrue(AWS.inbox().to("somebody@else.example").isEmpty());
  }

  @Test
  void answersWithASecret() {
    AWS.secrets().put("/portal/local/x", "hush");
    try (var secrets =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(endpoint())
            .region(LocalCredentials.REGION)
            .build()) {
      assertEquals(
          "hush",
          secrets.getSecretValue(request -> request.secretId("/portal/local/x")).secretString());
    }
  }

  @Test
  void carriesAnOutboxItemFromTheTableToTheConsumerAndItsFailuresToTheDeadLetters()
      throws Exception {
    BlockingQueue<String> consumed = new LinkedBlockingQueue<>();
    var json = new ObjectMapper();
    AWS.connect(
        (function, event) -> {
          if (function.equals("FollowFunction")) {
            putEvent(new String(event, UTF_8).contains("NewImage") ? "{\"mail\":7}" : "{}");
            return new byte[0];
          }
          try {
            consumed.add(json.readTree(event).at("/Records/0/body").asText());
          } catch (java.io.IOException malformed) {
            throw new Invoker.Failed("malformed", malformed);
          }
          throw new Invoker.Failed("cannot send");
        },
        null);
    var dynamo = new Dynamo(AWS.surroundings());
    var empty = Item.of("other", "x#1", "x").with("counts", Map.of()).with("names", List.of());
    dynamo.putNew("portal-table", empty); // the stream says nothing of what is in neither
    dynamo.putNew("portal-table", Item.of("event", "outbox#1", "event"));

    var first = json.readTree(consumed.poll(20, TimeUnit.SECONDS));
    assertEquals(7, first.at("/detail/mail").asInt());
    assertEquals("MailOwed", first.path("detail-type").asText());
    CLOCK.advance(Duration.ofSeconds(61));
    assertEquals(first, json.readTree(consumed.poll(20, TimeUnit.SECONDS)));
    CLOCK.advance(Duration.ofSeconds(61));
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (AWS.queues().content("MailDeadQueue").isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertEquals(1, AWS.queues().content("MailDeadQueue").size());
    assertTrue(AWS.queues().content("MailQueue").isEmpty());
  }

  private static void putEvent(String detail) {
    try (var events =
        EventBridgeClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(endpoint())
            .region(LocalCredentials.REGION)
            .build()) {
      events.putEvents(request ->
          request.entries(
              PutEventsRequestEntry.builder()
                  .eventBusName("portal-local")
                  .source("portal.notifications")
                  .detailType("MailOwed")
                  .detail(detail)
                  .build()));
    }
  }

  private static URI endpoint() {
    return URI.create(AWS.environment().getOrDefault("AWS_ENDPOINT_URL", ""));
  }

  private static HttpResponse<String> get(String address, @Nullable String range) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address));
      if (range != null) {
        request.header("Range", range);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}

package ai.cicops.portal.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.NewPerson;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.notifications.lambda.SendMailHandler;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.NoContext;
import ai.cicops.portal.platform.lambda.PublishEventsHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the transaction of the fact over stream, bus and queue to the inbox. */
class FactToMailTest {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final LocalAws AWS = LocalAws.inMemory(Template.ofProject());

  @AfterAll
  static void stop() {
    AWS.close();
  }

  @Test
  void tellsTheAdminsOnceOfACampaignThatNobodyKnew() {
    var surroundings = AWS.surroundings();
    var dynamo = new Dynamo(surroundings);
    new EnrollPerson(
            new DynamoPeople(dynamo, surroundings),
            new ArgonPasswords(surroundings),
            surroundings.ids(),
            surroundings.clock())
        .enroll(
            new NewPerson(
                "Morgan Ellis",
                EmailAddress.parse("admin@cic.example").orElseThrow(),
                Role.ADMIN,
                "en",
                ZoneId.of("America/New_York"),
                Secret.of("Portal-demo-2026!"),
                null,
                List.of()));
    var publish = new PublishEventsHandler(surroundings);
    var send = new SendMailHandler(surroundings);
    AWS.connect(
        (function, event) ->
            switch (function) {
              case "PublishEventsFunction" -> run(publish, event);
              case "SendMailFunction" -> run(send, event);
              default -> throw new Invoker.Failed("no " + function);
            },
        null);
    var companies = new DynamoCompanies(dynamo, surroundings);
    companies.claim("Lakeside Drains");
    companies.claim("Lakeside Drains");
    companies.claim("Café “Ñandú”");

    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (AWS.inbox().to("admin@cic.example").size() < 2 && System.nanoTime() < deadline) {
      // a busy wait would take the core from what is waited for
      LockSupport.parkNanos(POLL.toNanos());
    }
    var mails = AWS.inbox().to("admin@cic.example");
    assertEquals(
        List.of(
            "New company needs review: Café “Ñandú”", "New company needs review: Lakeside Drains"),
        mails.stream().map(mail -> mail.subject()).sorted().toList());
    assertTrue(mails.getFirst().links().getFirst().contains("/calls?company=c-"));
    assertTrue(mails.getFirst().headers().containsKey("X-Portal-Mail-Id"));
  }

  private static byte[] run(RequestStreamHandler handler, byte[] event) throws Invoker.Failed {
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), output, new NoContext());
    } catch (IOException | RuntimeException fault) {
      throw new Invoker.Failed(new String(event, UTF_8), fault);
    }
    return output.toByteArray();
  }
}

package ai.cicops.portal.local.drill;

import static ai.cicops.portal.local.whole.WholePortal.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.identity.Limit;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.local.five9.calls.NoCalls;
import ai.cicops.portal.local.whole.QuietDay;
import ai.cicops.portal.local.whole.WholePortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** One id leads from what a person saw to the mail that came of it. */
@ResourceLock(Resources.SYSTEM_OUT)
class RequestTrailTest {
  private static final String OWNER = "owner@acme.example";

  @Test
  void followsARequestThroughStreamBusAndQueueToItsMail() throws IOException {
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try (var portal = new WholePortal(new NoCalls(), QuietDay.MORNING, Map.of())) {
      portal.enroll(OWNER, Role.CUSTOMER, List.of());
      portal.connect();
      var stranger = portal.visitor();
      for (int wrong = 0; wrong < Limit.ACCOUNT.most(); wrong++) {
        var answer = stranger.enter(OWNER, "wrong");
        assertEquals("request-1", answer.headers().get("x-request-id"));
        assertEquals("request-1", answer.at("requestId"));
        portal.clock.advance(Duration.ofSeconds(80));
      }
      await("mail", () -> !portal.aws.inbox().to(OWNER).isEmpty());
      await("its line", () -> printed.toString(UTF_8).contains("message_handled"));
    } finally {
      System.setOut(before);
    }
    assertEquals(
        List.of(
            "SignInHandler problem",
            "PublishEventsHandler event_published",
            "SendMailHandler message_handled"),
        lines(printed.toString(UTF_8)).stream()
            .filter(line -> line.path("requestId").asText().equals("request-1"))
            .map(line -> line.path("function").asText() + " " + line.path("event").asText())
            .distinct()
            .toList());
  }

  private static List<JsonNode> lines(String printed) throws IOException {
    var lines = new ArrayList<JsonNode>();
    for (var line : printed.lines().filter(each -> each.startsWith("{")).toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }
}

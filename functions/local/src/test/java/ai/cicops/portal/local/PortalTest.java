package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product at the wire, as a contractor and a checker from outside meet it. */
class PortalTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path data;

  @SuppressWarnings("NullAway.Init")
  private static RunningPortal running;

  @BeforeAll
  static void start() {
    running = new RunningPortal(data, 16).ready(PATIENCE);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void saysThatItIsReadyAndWhoMaySignIn() throws Exception {
    try (var client = client()) {
      assertEquals("ready", client.json("/healthz").path("status").asText());
      assertEquals(200, client.head("/healthz").statusCode());
    }
    assertTrue(running.printed().contains("owner@northside.example"), running.printed());
  }

  @Test
  void letsTheOwnerFindACallAndHearIt() throws Exception {
    try (var client = client()) {
      assertEquals(401, client.get("/api/session").statusCode());
      var session = client.signIn("owner@northside.example");
      assertEquals("customer", session.at("/person/role").asText());
      assertEquals("northside-plumbing", session.at("/companies/0/id").asText());

      var list = client.json("/api/calls");
      assertTrue(list.at("/count/value").asInt() > 20, list.path("count").toString());
      assertEquals("northside-plumbing", list.at("/calls/0/companyId").asText());

      var ready = readyCall(client);
      var call = client.json("/api/calls/" + ready);
      assertTrue(call.at("/recording/mayListen").asBoolean());
      assertFalse(call.path("segments").isEmpty());
      var link = client.post("/api/calls/" + ready + "/recording/link", "{}");
      assertEquals(200, link.statusCode(), link.body());
      var url = URI.create(JSON.readTree(link.body()).path("url").asText());
      var part = client.get(url, "bytes=0-99");
      assertEquals(206, part.statusCode());
      var peaks = client.json("/api/calls/" + ready + "/recording/peaks");
      assertFalse(peaks.path("peaks").isEmpty());

      assertEquals(204, client.delete("/api/session").statusCode());
      assertEquals(401, client.get("/api/calls").statusCode());
    }
  }

  /** The newest call that can be played; audio comes a little after the calls. */
  private static String readyCall(PortalClient client) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var ready = client.json("/api/calls?recording=ready");
      if (!ready.path("calls").isEmpty()) {
        return ready.at("/calls/0/id").asText();
      }
      var moved = client.post("/_local/schedules/move-audio/run", "{}");
      assertEquals(200, moved.statusCode(), moved.body());
    }
    throw new AssertionError("no call of Northside Plumbing can be played\n" + running.printed());
  }

  @Test
  void asksStaffForTheirSecondFactor() throws Exception {
    try (var client = client()) {
      assertEquals("all", client.signIn("admin@cic.example").path("scope").asText());
      assertTrue(client.json("/api/companies").path("companies").size() > 10);
    }
  }

  @Test
  void answersWhatIsNotThereAsAProblem() throws Exception {
    try (var client = client()) {
      assertProblem(client.get("/api/nothing").body(), 404, "not_found");
      var wrong = client.delete("/api/altcha");
      assertProblem(wrong.body(), 405, "method_not_allowed");
      assertEquals("GET", wrong.headers().firstValue("Allow").orElse(""));
      assertProblem(client.post("/api/session", "{").body(), 400, "malformed_json");
      assertProblem(client.post("/calls", "{}").body(), 405, "method_not_allowed");
    }
  }

  private static void assertProblem(String body, int status, String code) throws Exception {
    JsonNode problem = JSON.readTree(body);
    assertEquals(status, problem.path("status").asInt(), body);
    assertEquals(code, problem.path("code").asText(), body);
    assertFalse(problem.path("requestId").asText().isEmpty(), body);
  }

  @Test
  void setsTheHeadersOfTheTemplateWithThisMachinesBucket() throws Exception {
    try (var client = client()) {
      for (var path : new String[] {"/api/session", "/calls", "/healthz"}) {
        var headers = client.get(path).headers();
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("media-src 'self' http://127.0.0.1:"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
      }
    }
  }

  @Test
  void refusesBadControlsInWords() throws Exception {
    try (var client = client()) {
      assertProblem(client.post("/_local/clock", "[]").body(), 400, "field_invalid");
      assertProblem(
          client.post("/_local/clock", Map.of("now", "noon")).body(), 400, "field_invalid");
      assertProblem(
          client.post("/_local/clock", Map.of("advance", "-PT1H")).body(), 400, "field_invalid");
      assertProblem(client.post("/_local/schedules/brew-tea/run", "{}").body(), 404, "not_found");
      var fault = client.post("/_local/five9/faults", Map.of("name", "gremlins", "on", true));
      assertEquals(400, fault.statusCode());
      assertTrue(fault.body().contains("there are"), fault.body());
    }
  }

  @Test
  void runsAScheduleByNameAndAnswersWithItsRecord() throws Exception {
    try (var client = client()) {
      var answer = client.post("/_local/schedules/sync-calls/run", "{}");
      assertEquals(200, answer.statusCode());
      assertEquals("sync-calls", JSON.readTree(answer.body()).path("schedule").asText());
    }
  }

  @Test
  void refusesASecondRunInTheSameFolder() {
    assertThrows(DataFolder.InUse.class, () -> new RunningPortal(data, 1));
  }

  private static PortalClient client() {
    return new PortalClient(running.portal().address());
  }
}

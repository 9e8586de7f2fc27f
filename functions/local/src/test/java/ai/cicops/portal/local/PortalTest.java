package ai.cicops.portal.local;

import static ai.cicops.portal.local.SignInWireTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.Template;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The running portal as a browser, a checker from outside and whoever works on it meet it. */
class PortalTest {
  @Test
  void saysThatItIsReadyAndWhoMaySignIn() throws Exception {
    var portal = RunningPortal.shared();
    try (var client = portal.client()) {
      assertEquals("ready", client.json("/healthz").path("status").asText());
      assertEquals(200, client.head("/healthz").statusCode());
    }
    for (var said : new String[] {"owner@northside.example", DemoSeed.PASSWORD.reveal()}) {
      assertTrue(portal.printed().contains(said), portal.printed());
    }
  }

  @Test
  void leadsDeepLinksToTheAppAndLeavesWhatIsMissingMissing() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      var index = client.get("/").body();
      assertTrue(index.contains("<div id=\"root\">"), index);
      for (var path : new String[] {"/calls", "/calls/aaaaaaaaaaaaa.20200101.1", "/no/such"}) {
        assertEquals(index, client.get(path).body(), path);
      }
      assertEquals(404, client.get("/assets/none.js").statusCode());
      assertProblem(client.get("/api/nothing"), 404, "not_found");
    }
  }

  @Test
  void servesTheContractItIsHeldAgainst() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      var served = client.get("/openapi.yaml");
      assertEquals(200, served.statusCode());
      var file = Template.projectFolder().resolve("web/public/openapi.yaml");
      assertEquals(Files.readString(file), served.body());
    }
  }

  @Test
  void setsTheHeadersOfTheTemplateWithThisMachinesBucket() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      for (var path : new String[] {"/", "/sign-in", "/calls", "/api/session", "/healthz"}) {
        var headers = client.get(path).headers();
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("media-src 'self' http://127.0.0.1:"), policy);
        assertFalse(policy.contains("unsafe-inline'; script"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(headers.firstValue("Referrer-Policy").isPresent(), path);
        assertTrue(headers.firstValue("Strict-Transport-Security").isPresent(), path);
      }
    }
  }

  @Test
  void answersWrongMethodsAsProblems() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      var wrong = client.delete("/api/altcha");
      assertProblem(wrong, 405, "method_not_allowed");
      assertEquals("GET", wrong.headers().firstValue("Allow").orElse(""));
      assertProblem(client.post("/calls", "{}"), 405, "method_not_allowed");
      assertProblem(client.get("/api/calls?from=%00"), 401, "signed_out");
    }
  }

  @Test
  void runsEachScheduleTwiceInARow() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      for (var schedule :
          new String[] {
            "sync-calls",
            "backfill-calls",
            "move-audio",
            "reconcile",
            "send-summaries",
            "purge-recordings"
          }) {
        for (int time = 0; time < 2; time++) {
          var record = client.run(schedule);
          assertEquals(schedule, record.path("schedule").asText());
          assertFalse(record.path("outcome").asText().equals("failed"), record.toString());
        }
      }
    }
  }

  @Test
  void movesTheClockForwardForEverything() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      client.signIn("owner@northside.example");
      var before = client.now();
      client.post("/_local/clock", Map.of("advance", "PT2M"));
      var moved = Duration.between(before, client.now());
      assertTrue(moved.compareTo(Duration.ofMinutes(2)) >= 0, moved.toString());
      assertEquals(200, client.get("/api/session").statusCode());
    }
  }

  @Test
  void refusesBadControlsInWords() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      assertProblem(client.post("/_local/clock", "[]"), 400, "field_invalid");
      assertProblem(client.post("/_local/clock", Map.of("now", "noon")), 400, "field_invalid");
      assertProblem(client.post("/_local/clock", Map.of("advance", "-PT1H")), 400, "field_invalid");
      assertProblem(client.post("/_local/schedules/brew-tea/run", "{}"), 404, "not_found");
      assertProblem(client.get("/_local/nothing"), 404, "not_found");
      var fault = client.post("/_local/five9/faults", Map.of("name", "gremlins", "on", true));
      assertProblem(fault, 400, "field_invalid");
      assertTrue(fault.body().contains("there are"), fault.body());
    }
  }
}

package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.whole.Altcha;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in and out of the running portal, request by request. */
class SignInWireTest {
  private static final String OWNER = "owner@northside.example";
  private static final String ADMIN = "admin@cic.example";
  private static final String PASSWORD = DemoSeed.PASSWORD.reveal();

  @Test
  void letsACustomerInWithPasswordAndProofOfWork() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      assertProblem(client.get("/api/session"), 401, "signed_out");
      var entered = client.enter(OWNER, PASSWORD);
      assertEquals(204, entered.statusCode());
      var cookie = entered.headers().firstValue("Set-Cookie").orElse("");
      assertTrue(cookie.startsWith("session="), cookie);
      for (var attribute : new String[] {"HttpOnly", "SameSite=Lax", "Path=/"}) {
        assertTrue(cookie.contains(attribute), cookie);
      }
      var session = client.json("/api/session");
      assertEquals(OWNER, session.at("/person/email").asText());
      assertEquals("customer", session.at("/person/role").asText());
      assertEquals("companies", session.path("scope").asText());
      assertEquals("northside-plumbing", session.at("/companies/0/id").asText());
      assertEquals(1, session.path("companies").size());
    }
  }

  @Test
  void asksStaffForASecondFactorThatCountsOnce() throws Exception {
    try (var client = RunningPortal.shared().client();
        var other = RunningPortal.shared().client()) {
      var entered = client.enter(ADMIN, PASSWORD);
      assertEquals("second-factor", PortalClient.read(entered, 200).path("next").asText());
      assertProblem(client.get("/api/session"), 401, "signed_out");
      assertProblem(client.get("/api/calls"), 401, "signed_out");
      var code = client.freshCode();
      var passed = client.post("/api/session/second-factor", Map.of("code", code));
      assertEquals(204, passed.statusCode());
      assertEquals("all", client.json("/api/session").path("scope").asText());

      assertEquals(200, other.enter(ADMIN, PASSWORD).statusCode());
      var again = other.post("/api/session/second-factor", Map.of("code", code));
      assertProblem(again, 401, "wrong_code");
    }
  }

  @Test
  void tellsNobodyWhatWasWrong() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      var password = client.enter("office@northside.example", "not the password");
      var person = client.enter("nobody@northside.example", PASSWORD);
      assertProblem(password, 401, "wrong_credentials");
      assertProblem(person, 401, "wrong_credentials");
      assertEquals(words(password), words(person));
    }
  }

  private static String words(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body()).path("detail").asText();
  }

  @Test
  void takesAProofOfWorkOnceAndNoneThatIsMadeUp() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      var challenge = client.json("/api/altcha");
      var solution = Altcha.solved(challenge);
      var right = Map.of("email", OWNER, "password", PASSWORD, "altcha", solution);
      assertEquals(204, client.post("/api/session", right).statusCode());
      assertProblem(client.post("/api/session", right), 400, "altcha_invalid");
      var madeUp = Map.of("email", OWNER, "password", PASSWORD, "altcha", "bm90aGluZw==");
      assertProblem(client.post("/api/session", madeUp), 400, "altcha_invalid");
      var none = Map.of("email", OWNER, "password", PASSWORD);
      assertEquals(400, client.post("/api/session", none).statusCode());
    }
  }

  @Test
  void changesNothingForAnotherSiteOrWithoutTheToken() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      var csrf = client.signIn(OWNER).path("csrf").asText();
      var foreign =
          client.request("/api/session").header("Origin", "https://evil.example").DELETE();
      assertProblem(client.send(foreign.header("X-CSRF", csrf)), 403, "origin_refused");
      var bare = client.request("/api/session").DELETE();
      assertProblem(client.send(bare), 403, "csrf_refused");
      var wrong = client.request("/api/session").header("X-CSRF", "made-up").DELETE();
      assertProblem(client.send(wrong), 403, "csrf_refused");
      assertEquals(200, client.get("/api/session").statusCode());
    }
  }

  @Test
  void signsOutAtOnceAndForGood() throws Exception {
    try (var client = RunningPortal.shared().client();
        var thief = RunningPortal.shared().client()) {
      client.signIn(OWNER);
      thief.withCookieOf(client);
      assertEquals(200, thief.get("/api/calls").statusCode());
      assertEquals(204, client.delete("/api/session").statusCode());
      assertProblem(client.get("/api/calls"), 401, "signed_out");
      assertProblem(thief.get("/api/calls"), 401, "signed_out");
    }
  }

  @Test
  void answersNonsenseWithWhatIsWrong() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      assertProblem(client.post("/api/session", "{"), 400, "malformed_json");
      var list = client.post("/api/session", "[]");
      assertEquals(400, list.statusCode(), list.body());
      var number = client.post("/api/session", "{\"email\": 7}");
      assertEquals(400, number.statusCode(), number.body());
      var large = "{\"email\": \"" + "x".repeat(200_000) + "\"}";
      assertProblem(client.post("/api/session", large), 413, "body_too_large");
      var form = client.request("/api/session").header("Content-Type", "text/plain");
      var unsaid = client.send(form.POST(BodyPublishers.ofString("email=x")));
      assertEquals(415, unsaid.statusCode(), unsaid.body());
      assertFalse(client.get("/api/session").statusCode() == 200);
    }
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
    var problem = PortalClient.read(answer, status);
    assertEquals(status, problem.path("status").asInt(), answer.body());
    assertEquals(code, problem.path("code").asText(), answer.body());
    assertFalse(problem.path("requestId").asText().isEmpty(), answer.body());
    var type = answer.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith("application/problem+json"), type);
  }
}

package ai.cicops.portal.local.whole;

import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Somebody before the portal, with a cookie and what a page keeps for its requests. */
public final class Visitor {
  private final WholePortal portal;
  private String cookie = "";
  private String csrf = "";

  Visitor(WholePortal portal) {
    this.portal = portal;
  }

  /** The first step of the sign-in. */
  public Answer enter(String email, String password) {
    try {
      var altcha = Altcha.solved(json(ask(HttpCall.of("GET /api/altcha"))));
      return ask(
          HttpCall.of("POST /api/session")
              .json(
                  "{\"email\":\"%s\",\"password\":\"%s\",\"altcha\":\"%s\"}"
                      .formatted(email, password, altcha)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public Answer enterCode(String code) {
    return ask(
        HttpCall.of("POST /api/session/second-factor").json("{\"code\":\"%s\"}".formatted(code)));
  }

  /** A code that was not used yet: time goes on to the next one. */
  public String freshCode() {
    portal.clock.advance(Duration.ofSeconds(30));
    return WholePortal.TOTP.codeAt(portal.clock.instant());
  }

  /** Goes through both steps; answers with the session. */
  public JsonNode signIn(String email) {
    var answer = enter(email, WholePortal.PASSWORD.reveal());
    if (answer.status() == 200) {
      answer = enterCode(freshCode());
    }
    if (answer.status() != 204) {
      throw new AssertionError("sign-in answered " + answer);
    }
    var session = json(ask(HttpCall.of("GET /api/session")));
    csrf = session.path("csrf").asText();
    return session;
  }

  /** The body of a 200. */
  public JsonNode see(HttpCall call) {
    return json(ask(call));
  }

  public Answer ask(HttpCall call) {
    var withSession = cookie.isEmpty() ? call : call.cookie(cookie).header("x-csrf", csrf);
    var answer = portal.ask(withSession);
    for (var set : answer.cookies()) {
      var pair = set.split(";", 2)[0];
      cookie = pair.endsWith("=") ? "" : pair;
    }
    return answer;
  }

  private static JsonNode json(Answer answer) {
    if (answer.status() != 200 || answer.body() == null) {
      throw new AssertionError("answered " + answer);
    }
    return WholePortal.json(answer.body());
  }
}

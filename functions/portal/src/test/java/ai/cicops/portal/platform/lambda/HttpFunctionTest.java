package ai.cicops.portal.platform.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a route's outcome at the edge; the routes stand for real ones, so that the API's
 * description judges.
 */
class HttpFunctionTest {
  @Test
  void refusesWhoeverDoesNotComeThroughTheSite() {
    var answer = HttpCall.of("GET /api/altcha").header("x-origin-secret", "guess").to(answering());

    assertEquals(403, answer.status());
    assertEquals("origin_refused", answer.code());
  }

  @Test
  void answersAnotherPathAsAProblem() {
    var path = HttpCall.of("GET /api/nowhere").to(answering());

    assertEquals(404, path.status());
    assertEquals("request-1", path.at("requestId"));
    assertEquals("not_found", path.code());
  }

  @Test
  void namesTheFieldThatIsMalformedAndNoneOtherwise() {
    var malformed =
        answer(
            "POST /api/session",
            request -> {
              throw InvalidInput.field("email");
            });
    var refused =
        answer("POST /api/session", request -> HttpAnswer.refused(ErrorCode.WRONG_CREDENTIALS));

    assertEquals(400, malformed.status());
    assertEquals("email", malformed.at("field"));
    assertFalse(
        ((Map<?, ?>) java.util.Objects.requireNonNull(refused.json())).containsKey("field"));
  }

  @Test
  void asksForPatienceWhileAnotherSystemIsAway() {
    var answer =
        answer(
            "GET /api/altcha",
            request -> {
              throw new Unavailable("dynamodb", null);
            });

    assertEquals(503, answer.status());
    assertEquals("2", answer.headers().get("retry-after"));
  }

  @Test
  void saysSoWhenAnAnswerIsMoreThanLambdaTakes() {
    var answer =
        answer(
            "GET /api/altcha",
            request ->
                HttpAnswer.noContent().with("x-long", "x".repeat(HttpFunction.LARGEST_ANSWER)));

    assertEquals(500, answer.status());
    assertEquals("failed", answer.code());
  }

  /** Lambda hands over six megabytes; that it is too much is for the route to say. */
  @Test
  void readsAsLongABodyAsLambdaSends() {
    var route = "POST /api/session";
    var edge =
        new Edge(
            Map.of(
                route,
                request -> {
                  request.emptyJson();
                  return HttpAnswer.noContent();
                }));

    var answer = HttpCall.of(route).json("{\"x\":\"" + "x".repeat(5_000_000) + "\"}").to(edge);

    assertEquals(413, answer.status());
    assertEquals("body_too_large", answer.code());
  }

  @Test
  void tellsNothingOfABug() {
    var answer =
        answer(
            "GET /api/altcha",
            request -> {
              throw new IllegalStateException("what somebody sent");
            });

    assertEquals(500, answer.status());
    assertEquals("failed", answer.code());
    assertFalse(String.valueOf(answer.body()).contains("what somebody sent"));
  }

  private static HttpCall.Answer answer(String routeKey, Route route) {
    return HttpCall.of(routeKey).to(new Edge(Map.of(routeKey, route)));
  }

  private static Edge answering() {
    return new Edge(Map.of("GET /api/altcha", request -> HttpAnswer.noContent()));
  }

  private static final class Edge extends HttpFunction {
    Edge(Map<String, Route> routes) {
      super(
          new Surroundings(
              Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET),
              InstantSource.system(),
              new Random(1)),
          routes);
    }
  }
}

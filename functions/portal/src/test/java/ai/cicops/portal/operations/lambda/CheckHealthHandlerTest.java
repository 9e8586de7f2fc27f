package ai.cicops.portal.operations.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckHealthHandlerTest {
  private final Surroundings surroundings =
      new Surroundings(
          Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET),
          new MovableClock(Instant.EPOCH),
          new Random(1));

  @Test
  void isReadyWhenTheTableAnswers() {
    var answer = HttpCall.of("GET /healthz").to(new CheckHealthHandler(surroundings, () -> {}));

    assertEquals(200, answer.status());
    assertEquals("{\"status\":\"ready\"}", answer.body());
  }

  @Test
  void isUnavailableWhenItDoesNot() {
    var handler =
        new CheckHealthHandler(
            surroundings,
            () -> {
              throw new Unavailable("dynamodb", null);
            });
    var answer = HttpCall.of("GET /healthz").to(handler);

    assertEquals(503, answer.status());
    assertEquals("unavailable", answer.code());
    assertEquals("2", answer.headers().get("retry-after"));
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/altcha, GET",
    "PATCH, /api/companies, 'GET, POST'",
    "POST, /api/calls/a.20260901.300000100000001, GET",
    "PUT, /healthz, GET"
  })
  void saysWhichMethodsAnAddressAnswersTo(String method, String path, String allowed) {
    var answer =
        HttpCall.otherwise(method, path).to(new CheckHealthHandler(surroundings, () -> {}));

    assertEquals(405, answer.status());
    assertEquals("method_not_allowed", answer.code());
    assertEquals("request-1", answer.at("requestId"));
    assertEquals(allowed, answer.headers().get("allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/nowhere",
        "/api/companies/",
        "/API/companies",
        "/api/calls/a/b"
      })
  void knowsNoOtherAddress(String path) {
    var answer = HttpCall.otherwise("GET", path).to(new CheckHealthHandler(surroundings, () -> {}));

    assertEquals(404, answer.status());
    assertEquals("not_found", answer.code());
  }

  @Test
  void tellsNothingToWhoComesPastTheEdge() {
    var answer =
        HttpCall.of("GET /healthz")
            .header("x-origin-secret", "guess")
            .to(new CheckHealthHandler(surroundings, () -> {}));

    assertEquals(403, answer.status());
    assertEquals("origin_refused", answer.code());
  }
}

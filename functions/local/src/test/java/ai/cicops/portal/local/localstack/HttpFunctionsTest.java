package ai.cicops.portal.local.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route of the template, asked of its function as the HTTP API asks, by nobody. */
@BesideOthers
class HttpFunctionsTest {
  private final DeployedStack stack = PortalStack.deployed();

  @TestFactory
  Stream<DynamicTest> answersEveryRoute() {
    return Template.ofProject().functions().stream()
        .flatMap(function ->
            function.routes().stream()
                .map(route ->
                    DynamicTest.dynamicTest(
                        route.key(),
                        () -> assertEquals(expected(route), status(function, route)))));
  }

  private static int expected(LambdaFunction.Route route) {
    return switch (route.key()) {
      case "GET /healthz", "GET /api/altcha" -> 200;
      case "POST /api/session",
          "POST /api/session/second-factor",
          "POST /api/session/passkey",
          "POST /api/session/passkey/options",
          "POST /api/password-resets",
          "POST /api/password-resets/{token}",
          "POST /api/invitations/{token}",
          "POST /api/email-confirmations/{token}" ->
          415;
      case "GET /api/unsubscriptions/{token}" -> 303;
      case "GET /api/password-resets/{token}",
          "GET /api/invitations/{token}",
          "POST /api/unsubscriptions/{token}" ->
          410;
      case "$default" -> 404;
      default -> 401;
    };
  }

  private int status(LambdaFunction function, LambdaFunction.Route route) {
    var secret = String.valueOf(stack.environment(function.logicalId()).get("ORIGIN_SECRET"));
    return stack.invoke(function.logicalId(), event(route, secret)).path("statusCode").asInt();
  }

  @Test
  void refusesWhoeverComesPastCloudFront() {
    var route = new LambdaFunction.Route("GET", "/healthz");
    var answer = stack.invoke("CheckHealthFunction", event(route, "guessed"));
    assertEquals(403, answer.path("statusCode").asInt(), answer::toString);
  }

  private static JsonNode event(LambdaFunction.Route route, String originSecret) {
    var path = route.path().startsWith("/") ? route.path() : "/nowhere";
    var event = Wire.JSON.createObjectNode().put("version", "2.0").put("routeKey", route.key());
    event.put("rawPath", path).put("rawQueryString", "").put("isBase64Encoded", false);
    event
        .putObject("headers")
        .put("x-origin-secret", originSecret)
        .put("cloudfront-viewer-address", "198.51.100.7:4711");
    event
        .putObject("pathParameters")
        .put("id", "a.20260901.300000100000001")
        .put("token", "nobody");
    event
        .putObject("requestContext")
        .put("requestId", "request-1")
        .putObject("http")
        .put("method", route.method())
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "203.0.113.9");
    return event;
  }
}

package ai.cicops.portal.local.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.LambdaFunction.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes =
      new Routes(
          List.of(
              function("Health", new Route("GET", "/healthz"), new Route("ANY", "$default")),
              function("Files", new Route("GET", "/api/files/{path+}")),
              function(
                  "Calls",
                  new Route("GET", "/api/calls/{id}"),
                  new Route("ANY", "/api/calls/{id}"),
                  new Route("GET", "/api/calls/latest"))));

  @Test
  void prefersTheExactPathAndTheMethodOfItsOwn() {
    assertEquals("GET /api/calls/latest", key("GET", "/api/calls/latest"));
    assertEquals("GET /api/calls/{id}", key("GET", "/api/calls/7"));
    assertEquals("ANY /api/calls/{id}", key("PUT", "/api/calls/7"));
    assertEquals("$default", key("GET", "/api/calls/"));
    assertEquals("$default", key("POST", "/healthz"));
  }

  @Test
  void takesParametersFromThePath() {
    assertEquals(Map.of("id", "a.b"), parameters("/api/calls/a.b"));
    assertEquals(Map.of("path", "a/b"), parameters("/api/files/a/b"));
  }

  @Test
  void knowsTheMethodsOfAPath() {
    assertEquals(Set.of("GET"), routes.methods("/api/calls/7"));
    assertTrue(routes.methods("/nowhere").isEmpty());
  }

  private String key(String method, String path) {
    return routes.find(method, path).orElseThrow().routeKey();
  }

  private Map<String, String> parameters(String path) {
    return routes.find("GET", path).orElseThrow().parameters();
  }

  private static LambdaFunction function(String id, Route... routes) {
    return new LambdaFunction(
        id,
        "none",
        Map.of(),
        Duration.ofSeconds(3),
        List.of(routes),
        List.of(),
        List.of(),
        List.of());
  }
}

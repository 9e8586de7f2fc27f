package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final Template TEMPLATE =
      Template.read(Path.of(System.getProperty("portal.root", "../.."), "template.yaml"));
  private static final LambdaFunction SYNC =
      function(
          Map.of(
              "FIVE9_URL", "https://api.five9.com",
              "FIVE9_USERNAME", "portal@example.com",
              "FIVE9_PASSWORD", "{{resolve:secretsmanager:five9}}",
              "FIVE9_ZONE", "America/Los_Angeles"));

  @Test
  void bringsNothingOfTheTemplatesToAnotherPlatform() {
    var found = of(SYNC, Map.of("FIVE9_URL", "http://localhost:1"));
    assertEquals("http://localhost:1", found.get("FIVE9_URL"));
    assertEquals("", found.get("FIVE9_USERNAME"), "another platform's user");
    assertEquals("", found.get("FIVE9_PASSWORD"));
    assertEquals("America/Los_Angeles", found.get("FIVE9_ZONE"));
  }

  @Test
  void handsOnWhatTheTemplateLeavesToItsDefault() {
    var given = Map.of("FIVE9_ROW_CAP", "1000", "RECORDINGS_ZONE", "UTC");
    var found = of(SYNC, given);
    assertEquals("1000", found.get("FIVE9_ROW_CAP"));
    assertNull(found.get("RECORDINGS_ZONE"), "it has nothing to do with recordings");
    assertEquals("portal@example.com", found.get("FIVE9_USERNAME"), "the simulator's world");
    assertEquals(Map.of("ADDRESS", "here"), of(function(Map.of()), given));
  }

  private static Map<String, String> of(LambdaFunction function, Map<String, String> given) {
    var settings = RunSettings.of(given, Path.of("/project"));
    return new Environment(
            TEMPLATE, Map.of("ADDRESS", "here"), name -> "secret of " + name, settings, Map.of())
        .of(function);
  }

  private static LambdaFunction function(Map<String, String> environment) {
    return new LambdaFunction(
        "SyncCallsFunction",
        "SyncCallsHandler",
        environment,
        Duration.ofMinutes(15),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}

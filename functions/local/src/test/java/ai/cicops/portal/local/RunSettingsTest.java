package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunSettingsTest {
  private static final Path PROJECT = Path.of("/project");

  @Test
  void hasItsDefaults() {
    var settings = RunSettings.of(Map.of("HOME", "/home/me"), PROJECT);
    assertEquals(8080, settings.port());
    assertEquals(PROJECT.resolve(".local"), settings.data());
    assertTrue(settings.demo());
    assertEquals(30, settings.demoRecordings());
    assertFalse(settings.otherPlatform());
    assertEquals(Map.of(), settings.given());
    assertEquals(List.of(), settings.problems());
  }

  @Test
  void handsOnWhatTheFunctionsMayBeTold() {
    var settings =
        RunSettings.of(
            Map.of("FIVE9_URL", "http://localhost:1", "PORTAL_DEMO", "off", "AWS_REGION", "x"),
            PROJECT);
    assertFalse(settings.demo());
    assertTrue(settings.otherPlatform());
    assertEquals("http://localhost:1", settings.given().get("FIVE9_URL"));
    assertFalse(settings.given().containsKey("AWS_REGION"));
  }

  @Test
  void tellsTheTemplateOfItsZoneAndOfTheDomainThatMailIsFrom() {
    var given = Map.of("PORTAL_ZONE", "America/Chicago", "PORTAL_MAIL_FROM", "portal@b.example");
    assertEquals(
        Map.of("PortalZone", "America/Chicago", "MailDomain", "b.example"),
        RunSettings.of(given, PROJECT).parameters());
    assertEquals(
        Map.of("PortalZone", "America/New_York"),
        RunSettings.of(Map.of("PORTAL_MAIL_FROM", "nobody"), PROJECT).parameters());
  }

  @Test
  void namesWhatIsWrongWithTheRunsOwn() {
    var settings =
        RunSettings.of(
            Map.of("PORTAL_PORT", "eighty", "PORTAL_DEMO", "no", "PORTAL_ZONE", "Nowhere"),
            PROJECT);
    assertEquals(3, settings.problems().size());
    assertTrue(settings.problems().getFirst().startsWith("PORTAL_PORT "));
  }

  @Test
  void takesAFolderOfAnyName() {
    var settings = RunSettings.of(Map.of("PORTAL_DATA", "over/../my data/./portal"), PROJECT);
    assertEquals(Path.of("my data/portal").toAbsolutePath(), settings.data());
  }
}

package ai.cicops.portal.five9.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.cicops.portal.platform.Settings;
import ai.cicops.portal.platform.SettingsInvalid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Five9SettingsTest {
  private static final Map<String, String> LEAST =
      Map.of(
          "FIVE9_URL", "https://api.five9.com",
          "FIVE9_USERNAME", "sync@cic.example",
          "FIVE9_PASSWORD", "secret");

  @Test
  void hasDefaults() {
    var settings = read(LEAST);
    assertEquals(ZoneId.of("America/Los_Angeles"), settings.sync().reportZone());
    assertEquals(ZoneId.of("America/New_York"), settings.sync().businessZone());
    assertNull(settings.sync().since());
    assertEquals(Duration.ofDays(90), settings.sync().sinceBack());
    assertEquals(50_000, settings.sync().rowCap());
    assertEquals(Duration.ofDays(60), settings.sync().retention());
    assertEquals(Duration.ofHours(2), settings.sync().overlap());
    assertEquals(Duration.ofDays(7), settings.sync().longestWindow());
    assertEquals(Duration.ofMinutes(10), settings.sync().lag());
    assertEquals("Call Log Reports", settings.soap().reportFolder());
    assertEquals("Call Log", settings.soap().reportName());
    assertEquals(Duration.ofSeconds(90), settings.soap().patience());
    assertEquals(Duration.ofMinutes(12), settings.budget());
    assertFalse(settings.toString().contains("secret"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01,2026-08-01T04:00:00Z",
    "2026-08-01T00:00:00Z,2026-08-01T00:00:00Z",
    "P30D,",
    "'',"
  })
  void takesTheBeginningInSeveralForms(String given, Instant expected) {
    assertEquals(expected, read(with("FIVE9_SINCE", given)).sync().since());
  }

  @Test
  void takesALengthOfTimeForTheBeginning() {
    assertEquals(Duration.ofDays(30), read(with("FIVE9_SINCE", "P30D")).sync().sinceBack());
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    var wrong =
        Map.of(
            "FIVE9_URL", "ftp://api.five9.com",
            "FIVE9_USERNAME", "a:b",
            "FIVE9_ZONE", "Pacific",
            "FIVE9_SINCE", "last week",
            "FIVE9_ROW_CAP", "3",
            "FIVE9_RETENTION", "PT0S",
            "FIVE9_LAG", "ten minutes");
    var invalid = assertThrows(SettingsInvalid.class, () -> read(wrong));
    for (var name : wrong.keySet()) {
      assertEquals(
          1,
          invalid.problems().stream().filter(problem -> problem.startsWith(name + " ")).count(),
          name);
    }
    assertEquals(
        List.of("FIVE9_PASSWORD is not set; it must be a text."),
        invalid.problems().stream().filter(problem -> problem.contains("PASSWORD")).toList());
  }

  private static Map<String, String> with(String name, String value) {
    var more = new HashMap<>(LEAST);
    more.put(name, value);
    return more;
  }

  private static Five9Settings read(Map<String, String> values) {
    return Five9Settings.read(new Settings(values));
  }
}

package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @Test
  void isTheLastSevenDaysWithTodayByDefault() {
    var period = Period.of(null, null, CHICAGO, NOW).orElseThrow();
    assertEquals("2026-11-15", period.from());
    assertEquals("2026-11-22", period.to());
    assertEquals(Instant.parse("2026-11-15T06:00:00Z"), period.start());
    assertEquals(Instant.parse("2026-11-22T06:00:00Z"), period.end());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-11-02, PT25H",
    "2026-03-08, 2026-03-09, PT23H",
    "2026-11-15, 2026-11-16, PT24H",
    "2026-03-08T02:30, 2026-03-08T03:30, PT30M",
    "2026-03-08T02:30, 2026-03-08T03:00, ",
    "2026-03-08T02:00, 2026-03-08T02:30, ",
    "2026-03-08T01:30, 2026-03-08T03:30, PT1H",
    "2026-11-01T00:30, 2026-11-01T02:30, PT3H",
    "2026-11-15T08:00, 2026-11-15T08:00:30, PT30S",
    "2026-11-15, 2026-11-15, ",
    "2026-11-16, 2026-11-15, ",
    "2023-11-15, 2026-11-15, PT26304H",
    "2023-11-14, 2026-11-15, ",
    "2026-13-01, 2026-11-15, ",
    "2026-11-15T25:00, 2026-11-16, ",
    "yesterday, today, ",
    "T, T, ",
    "2026-11-15T08:00Z, 2026-11-16, ",
    "2026-11-15T08:00:00.5, 2026-11-16, ",
    "2026-11-15T08, 2026-11-16, ",
    "2026-02-30, 2026-03-05, ",
    "20261115, 2026-11-16, ",
    "-0001-01-01, 0001-01-01, ",
    "+999999999-01-01, +999999999-12-31, ",
    "9999-01-01, 9999-02-01, ",
    "'', 2026-11-15, "
  })
  void isAsLongAsTheClockSays(String from, String to, @Nullable Duration length) {
    var period = Period.of(from, to, CHICAGO, NOW);
    assertEquals(length, period.map(is -> Duration.between(is.start(), is.end())).orElse(null));
  }

  @Test
  void endsBeforeItsEnd() {
    var period = Period.of("2026-11-15", "2026-11-16", CHICAGO, NOW).orElseThrow();
    assertTrue(period.holds(period.start()));
    assertTrue(!period.holds(period.end()));
  }

  @Test
  void oneEndIsEnough() {
    var since = Period.of("2026-10-01", null, CHICAGO, NOW).orElseThrow();
    assertEquals("2026-11-22", since.to());
    var until = Period.of(null, "2026-10-08", CHICAGO, NOW).orElseThrow();
    assertEquals("2026-10-01", until.from());
  }
}

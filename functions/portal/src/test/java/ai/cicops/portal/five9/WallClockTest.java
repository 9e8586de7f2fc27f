package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WallClockTest {
  private static final WallClock PACIFIC = new WallClock(ZoneId.of("America/Los_Angeles"));
  private static final Instant BACK = Instant.parse("2026-11-01T09:00:00Z");

  @Test
  void cutsWhereClocksGoBack() {
    var window = window("2026-10-31T00:00:00Z", "2026-11-02T00:00:00Z");
    assertEquals(new Window(window.start(), BACK), PACIFIC.beforeOverlap(window));
    assertEquals(new Window(BACK, window.end()), PACIFIC.afterOverlap(window));
    assertTrue(PACIFIC.isOverlap(BACK));
    assertFalse(PACIFIC.isOverlap(BACK.minusMillis(1)));
    assertFalse(PACIFIC.isOverlap(Instant.parse("2026-03-08T10:00:00Z")), "forward");
    var spring = window("2026-03-07T00:00:00Z", "2026-03-10T00:00:00Z");
    assertEquals(spring, PACIFIC.beforeOverlap(spring));
  }

  @Test
  void doesNotCutWhereAWindowOnlyTouches() {
    var before = new Window(BACK.minusSeconds(3600), BACK);
    var after = new Window(BACK, BACK.plusSeconds(3600));
    assertEquals(before, PACIFIC.beforeOverlap(before));
    assertEquals(before, PACIFIC.afterOverlap(before));
    assertEquals(after, PACIFIC.beforeOverlap(after));
    assertEquals(after, PACIFIC.afterOverlap(after));
  }

  @Test
  void knowsZonesThatNeverChange() {
    var utc = new WallClock(ZoneId.of("UTC"));
    var year = window("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    assertEquals(year, utc.beforeOverlap(year));
    assertFalse(utc.isOverlap(BACK));
  }

  @Test
  void readsTheHourThatIsLeftOutWithTheNearerOffset() {
    var shown = LocalDateTime.parse("2026-03-08T02:30:00");
    assertEquals(
        Instant.parse("2026-03-08T09:30:00Z"),
        PACIFIC.resolve(shown, window("2026-03-08T09:00:00Z", "2026-03-08T10:00:00Z")));
    assertEquals(
        Instant.parse("2026-03-08T10:30:00Z"),
        PACIFIC.resolve(shown, window("2026-03-08T10:00:00Z", "2026-03-08T12:00:00Z")));
  }

  @Test
  void findsARecordingInTheSecondPassOfTheHour() {
    assertEquals(
        Instant.parse("2026-11-01T09:31:00Z"),
        PACIFIC.resolve(LocalTime.of(1, 31), Instant.parse("2026-11-01T09:30:50Z")));
    assertEquals(
        Instant.parse("2026-11-01T08:31:00Z"),
        PACIFIC.resolve(LocalTime.of(1, 31), Instant.parse("2026-11-01T08:30:50Z")));
  }

  /** Whatever the moment of the year: shown on the wall and read back, it is the same. */
  @Property
  void resolvesWhatItShows(
      @ForAll @IntRange(min = 0, max = 366 * 24 * 3600) int second,
      @ForAll @IntRange(min = 0, max = 3600) int before,
      @ForAll @IntRange(min = 1, max = 3600) int after) {
    var instant = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
    var window =
        new Window(
            instant.minus(Duration.ofSeconds(before)), instant.plus(Duration.ofSeconds(after)));
    var part = PACIFIC.beforeOverlap(window);
    if (!part.holds(instant)) {
      part = PACIFIC.afterOverlap(window);
    }
    var shown = instant.atZone(PACIFIC.zone()).toLocalDateTime();
    assertEquals(instant, PACIFIC.resolve(shown, part));
  }

  private static Window window(String start, String end) {
    return new Window(Instant.parse(start), Instant.parse(end));
  }
}

package ai.cicops.portal.local.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueTimesTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void followsTheQuartersOfAnHour() {
    assertEquals(
        instants("2026-11-02T12:15:00Z", "2026-11-02T12:30:00Z"),
        due("cron(0/15 * * * ? *)", "2026-11-02T12:00:00Z", "2026-11-02T12:30:00Z"));
  }

  @Test
  void followsTheWallClockOfItsZoneOverBothClockChanges() {
    assertEquals(
        instants("2026-10-31T04:03:00Z", "2026-11-01T04:03:00Z", "2026-11-02T05:03:00Z"),
        due("cron(3 0 * * ? *)", "2026-10-31T00:00:00Z", "2026-11-02T12:00:00Z"));
    assertEquals(
        instants("2026-03-08T05:03:00Z", "2026-03-09T04:03:00Z"),
        due("cron(3 0 * * ? *)", "2026-03-08T00:00:00Z", "2026-03-09T12:00:00Z"));
  }

  @Test
  void knowsWeekdaysAsAwsCountsThem() {
    // 2026-11-02 is a Monday; AWS counts Sunday as 1
    assertEquals(
        instants("2026-11-02T06:10:00Z"),
        due("cron(10 1 ? * MON *)", "2026-11-01T12:00:00Z", "2026-11-08T12:00:00Z"));
    assertEquals(
        instants("2026-11-02T06:10:00Z"),
        due("cron(10 1 ? * 2 *)", "2026-11-01T12:00:00Z", "2026-11-08T12:00:00Z"));
  }

  @Test
  void followsARate() {
    assertEquals(
        instants("2026-11-02T12:10:00Z", "2026-11-02T12:20:00Z"),
        due("rate(10 minutes)", "2026-11-02T12:00:00Z", "2026-11-02T12:29:59Z"));
  }

  @Test
  void refusesWhatIsNoExpression() {
    assertThrows(IllegalArgumentException.class, () -> DueTimes.of("every day", NEW_YORK));
    assertThrows(IllegalArgumentException.class, () -> DueTimes.of("cron(1 2 3)", NEW_YORK));
  }

  private static List<Instant> due(String expression, String from, String to) {
    return DueTimes.of(expression, NEW_YORK).between(Instant.parse(from), Instant.parse(to));
  }

  private static List<Instant> instants(String... texts) {
    return Stream.of(texts).map(Instant::parse).toList();
  }
}

package ai.cicops.portal.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    // seven in the morning of the place
    "DAILY,en,America/Chicago,2026-11-28T12:59:59Z,2026-11-26,2026-11-27",
    "DAILY,en,America/Chicago,2026-11-28T13:00:00Z,2026-11-27,2026-11-28",
    "DAILY,en,America/New_York,2026-11-28T12:00:00Z,2026-11-27,2026-11-28",
    "DAILY,en,Pacific/Honolulu,2026-11-28T16:59:59Z,2026-11-26,2026-11-27",
    // the clock goes forward, and back
    "DAILY,en,America/Chicago,2026-03-08T11:59:59Z,2026-03-06,2026-03-07",
    "DAILY,en,America/Chicago,2026-03-08T12:00:00Z,2026-03-07,2026-03-08",
    "DAILY,en,America/Chicago,2026-11-01T13:00:00Z,2026-10-31,2026-11-01",
    "DAILY,en,America/Chicago,2026-11-02T13:00:00Z,2026-11-01,2026-11-02",
    // weeks begin on Sunday in English, on Monday in Spanish
    "WEEKLY,en,America/Chicago,2026-11-29T12:59:59Z,2026-11-15,2026-11-22",
    "WEEKLY,en,America/Chicago,2026-11-29T13:00:00Z,2026-11-22,2026-11-29",
    "WEEKLY,es,America/Chicago,2026-11-30T12:59:59Z,2026-11-16,2026-11-23",
    "WEEKLY,es,America/Chicago,2026-11-30T13:00:00Z,2026-11-23,2026-11-30",
    "MONTHLY,en,America/Chicago,2026-12-01T12:59:59Z,2026-10-01,2026-11-01",
    "MONTHLY,en,America/Chicago,2026-12-01T13:00:00Z,2026-11-01,2026-12-01",
    "MONTHLY,en,America/Chicago,2027-01-31T13:00:00Z,2026-12-01,2027-01-01",
    // Samoa had no 30th of December: its morning is the next one, and of the day nothing is told
    "DAILY,en,Pacific/Apia,2011-12-30T16:59:59Z,2011-12-28,2011-12-29",
    "DAILY,en,Pacific/Apia,2011-12-30T17:00:00Z,2011-12-29,2011-12-30",
    "DAILY,en,Pacific/Apia,2011-12-31T17:00:00Z,2011-12-31,2012-01-01",
  })
  void tellsOfTheLastSpanWhoseMorningHasCome(
      Cadence cadence, String language, ZoneId zone, Instant now, LocalDate from, LocalDate to) {
    assertEquals(new Span(from, to), cadence.newest(now, zone, Cadence.firstDayOfWeek(language)));
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY,America/Chicago,2026-11-28,2026-11-29,2026-11-29T13:00:00Z",
    "DAILY,America/Chicago,2026-03-07,2026-03-08,2026-03-08T12:00:00Z",
    "WEEKLY,America/Chicago,2026-11-28,2026-11-29,2026-11-29T13:00:00Z",
    "WEEKLY,America/Chicago,2026-11-29,2026-12-06,2026-12-06T13:00:00Z",
    "MONTHLY,America/Chicago,2026-11-01,2026-12-01,2026-12-01T13:00:00Z",
    "MONTHLY,America/Chicago,2026-11-30,2026-12-01,2026-12-01T13:00:00Z",
    "DAILY,Pacific/Apia,2011-12-29,2011-12-30,2011-12-30T17:00:00Z",
    "DAILY,Pacific/Apia,2011-12-30,2012-01-01,2011-12-31T17:00:00Z",
  })
  void knowsWhenTheNextOneIsDue(
      Cadence cadence, ZoneId zone, LocalDate through, LocalDate to, Instant dueAt) {
    var next = cadence.after(through, zone, DayOfWeek.SUNDAY);
    assertEquals(to, next.to());
    assertEquals(dueAt, next.dueAt(zone));
  }

  /** Alaska had one day twice when it was sold, and seven in the morning of it. */
  @Test
  void aMorningThatComesTwiceIsTheFirst() {
    var juneau = ZoneId.of("America/Juneau");
    var twice = LocalDate.of(1867, 10, 19);
    var span = new Span(twice.minusDays(1), twice);
    var due = span.dueAt(juneau);

    assertEquals(span, Cadence.DAILY.newest(due, juneau, DayOfWeek.SUNDAY));
    assertEquals(
        span, Cadence.DAILY.newest(due.plus(Duration.ofHours(24)), juneau, DayOfWeek.SUNDAY));
    assertTrue(Cadence.DAILY.after(twice, juneau, DayOfWeek.SUNDAY).dueAt(juneau).isAfter(due));
  }

  /** Whatever the hour of the run: no day is told twice, none is left out, none before its end. */
  @Property(tries = 200)
  void spansFollowOneAnother(@ForAll @LongRange(min = 0, max = 40_000_000) long seconds) {
    var now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds);
    for (var cadence : Cadence.values()) {
      var newest = cadence.newest(now, CHICAGO, DayOfWeek.SUNDAY);
      var next = cadence.after(newest.to(), CHICAGO, DayOfWeek.SUNDAY);
      assertEquals(newest.to(), next.from());
      assertFalse(newest.dueAt(CHICAGO).isAfter(now));
      assertTrue(next.dueAt(CHICAGO).isAfter(now));
      assertEquals(next, cadence.newest(next.dueAt(CHICAGO), CHICAGO, DayOfWeek.SUNDAY));
    }
  }
}

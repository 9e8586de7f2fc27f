package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTimesTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final List<String> ZONES =
      List.of(
          "America/Chicago",
          "America/Phoenix",
          "America/St_Johns",
          "America/Santiago",
          "Australia/Lord_Howe",
          "Africa/Casablanca",
          "UTC");

  /** Monday to Friday 8 to 12 and 13 to 17, Saturday until after midnight, Thanksgiving closed. */
  private static final OpeningTimes OFFICE =
      new OpeningTimes(
          new OpeningHours(
              week(),
              List.of(
                  new Holiday(
                      LocalDate.of(2026, 11, 27), "Short", List.of(new OpeningSpan(540, 600))),
                  Holiday.closed(LocalDate.of(2026, 11, 26), "Thanksgiving Day"))),
          CHICAGO);

  private static Map<DayOfWeek, List<OpeningSpan>> week() {
    var week = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(new OpeningSpan(780, 1020), new OpeningSpan(480, 720)));
    }
    week.put(DayOfWeek.SATURDAY, List.of(new OpeningSpan(1080, OpeningSpan.DAY)));
    week.put(DayOfWeek.SUNDAY, List.of(new OpeningSpan(0, 120)));
    return week;
  }

  private static OpeningTimes always(ZoneId zone) {
    var week = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, List.of(OpeningSpan.ALL_DAY)));
    return new OpeningTimes(new OpeningHours(week, List.of()), zone);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T07:59:59, false",
    "2026-11-25T08:00, true",
    "2026-11-25T11:59:59, true",
    "2026-11-25T12:00, false",
    "2026-11-25T16:59, true",
    "2026-11-25T17:00, false",
    "2026-11-26T09:00, false",
    "2026-11-27T08:30, false",
    "2026-11-27T09:59, true",
    "2026-11-28T23:59, true",
    "2026-11-29T01:59, true",
    "2026-11-29T02:00, false"
  })
  void isOpenToTheMinute(String local, boolean open) {
    assertEquals(open, OFFICE.isOpen(at(local)));
  }

  @ParameterizedTest
  @CsvSource({
    // over lunch, over the holiday, into the short day, past midnight
    "2026-11-25T12:00, 2026-11-25T13:00",
    "2026-11-25T08:00, 2026-11-25T13:00",
    "2026-11-25T17:00, 2026-11-27T09:00",
    "2026-11-27T10:00, 2026-11-28T18:00",
    "2026-11-29T02:00, 2026-11-30T08:00"
  })
  void opensNext(String from, String opens) {
    assertEquals(Optional.of(at(opens)), OFFICE.nextOpening(at(from)));
  }

  @Test
  void closesAfterMidnightWhereTheNextDayGoesOn() {
    assertEquals(Optional.of(at("2026-11-29T02:00")), OFFICE.openUntil(at("2026-11-28T20:00")));
    assertEquals(Optional.empty(), OFFICE.openUntil(at("2026-11-26T09:00")));
    assertEquals(Optional.empty(), always(CHICAGO).openUntil(at("2026-11-26T09:00")));
    assertEquals(Optional.empty(), always(CHICAGO).nextOpening(at("2026-11-26T09:00")));
    var never = new OpeningTimes(new OpeningHours(Map.of(), List.of()), CHICAGO);
    assertEquals(Optional.empty(), never.nextOpening(at("2026-11-26T09:00")));
  }

  @Test
  void countsDaysOf23And25Hours() {
    assertEquals(Duration.ofHours(23), day(always(CHICAGO), "2026-03-08"));
    assertEquals(Duration.ofHours(25), day(always(CHICAGO), "2026-11-01"));
    assertEquals(Duration.ofHours(24), day(always(CHICAGO), "2026-11-02"));
  }

  /**
   * From 1 to 3 o'clock: in spring the clock leaves 2 to 3 out, in autumn it shows 1 to 2 twice.
   */
  @Test
  void countsWhatTheClockShows() {
    var night =
        new OpeningTimes(
            new OpeningHours(
                Map.of(DayOfWeek.SUNDAY, List.of(new OpeningSpan(60, 180))), List.of()),
            CHICAGO);

    assertEquals(Duration.ofHours(1), day(night, "2026-03-08"));
    assertEquals(Duration.ofHours(3), day(night, "2026-11-01"));
    assertTrue(night.isOpen(Instant.parse("2026-11-01T06:30:00Z")));
    assertTrue(night.isOpen(Instant.parse("2026-11-01T07:30:00Z")));
  }

  private static Duration day(OpeningTimes times, String date) {
    var day = LocalDate.parse(date);
    return times.opened(
        day.atStartOfDay(times.zone()).toInstant(),
        day.plusDays(1).atStartOfDay(times.zone()).toInstant());
  }

  @Property(tries = 200)
  void addsUpWhateverItIsCutInto(
      @ForAll("times") OpeningTimes times, @ForAll("cuts") List<Integer> minutes) {
    var start = Instant.parse("2026-01-01T00:00:00Z");
    var cuts = new ArrayList<Instant>();
    new TreeSet<>(minutes).forEach(minute -> cuts.add(start.plus(Duration.ofMinutes(minute))));
    var parts = Duration.ZERO;
    for (int next = 1; next < cuts.size(); next++) {
      parts = parts.plus(times.opened(cuts.get(next - 1), cuts.get(next)));
    }

    assertEquals(times.opened(cuts.getFirst(), cuts.getLast()), parts);
  }

  /** Minute by minute round a day, which may have 23, 24 or 25 hours. */
  @Property(tries = 40)
  void isTheSumOfItsOpenMinutes(
      @ForAll("times") OpeningTimes times, @ForAll("days") LocalDate day) {
    var from = day.atStartOfDay(times.zone()).toInstant();
    var to = day.plusDays(1).atStartOfDay(times.zone()).toInstant();
    long open = 0;
    for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
      open += times.isOpen(minute) ? 1 : 0;
    }

    assertEquals(Duration.ofMinutes(open), times.opened(from, to));
  }

  @Property(tries = 100)
  void opensWhereItSays(@ForAll("times") OpeningTimes times, @ForAll("days") LocalDate day) {
    var at = day.atStartOfDay(times.zone()).toInstant();
    times
        .nextOpening(at)
        .ifPresent(opens -> {
          assertTrue(times.isOpen(opens));
          assertFalse(times.isOpen(opens.minusSeconds(1)));
        });
    times
        .openUntil(at)
        .ifPresent(closes -> {
          assertTrue(times.isOpen(closes.minusSeconds(1)));
          assertFalse(times.isOpen(closes));
        });
  }

  @Provide
  Arbitrary<OpeningTimes> times() {
    var holidays =
        days()
            .list()
            .uniqueElements()
            .ofMaxSize(5)
            .flatMap(dates ->
                spans()
                    .list()
                    .ofSize(dates.size())
                    .map(spans -> {
                      var all = new ArrayList<Holiday>();
                      for (int number = 0; number < dates.size(); number++) {
                        all.add(new Holiday(dates.get(number), "Day", spans.get(number)));
                      }
                      return all;
                    }));
    var weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans());
    return Combinators.combine(weeks, holidays, Arbitraries.of(ZONES))
        .as((week, special, zone) ->
            new OpeningTimes(new OpeningHours(week, special), ZoneId.of(zone)));
  }

  private static Arbitrary<List<OpeningSpan>> spans() {
    return Arbitraries.integers()
        .between(0, OpeningSpan.DAY)
        .set()
        .ofMaxSize(6)
        .map(minutes -> {
          var sorted = List.copyOf(new TreeSet<>(minutes));
          var spans = new ArrayList<OpeningSpan>();
          for (int next = 1; next < sorted.size(); next += 2) {
            spans.add(new OpeningSpan(sorted.get(next - 1), sorted.get(next)));
          }
          return spans;
        });
  }

  /** Those on which some clock changes often among them. */
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 364).map(LocalDate.of(2026, 1, 1)::plusDays),
        Arbitraries.of(
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 4, 4),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 9, 6),
            LocalDate.of(2026, 10, 4)));
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(0, 365 * 24 * 60).list().ofMinSize(2).ofMaxSize(8);
  }

  @Test
  void takesNoSpansThatOverlapAndNoDateTwice() {
    var spans = List.of(new OpeningSpan(0, 61), new OpeningSpan(60, 90));
    assertThrows(
        IllegalArgumentException.class,
        () -> new OpeningHours(Map.of(DayOfWeek.MONDAY, spans), List.of()));
    var day = Holiday.closed(LocalDate.of(2026, 1, 1), "Day");
    assertThrows(
        IllegalArgumentException.class, () -> new OpeningHours(Map.of(), List.of(day, day)));
    assertThrows(IllegalArgumentException.class, () -> new OpeningSpan(60, 60));
    assertFalse(OpeningHours.overlapping(List.of(new OpeningSpan(60, 90), new OpeningSpan(0, 60))));
  }

  @Test
  void readsTimesUpTo24() {
    assertEquals(Optional.of(0), OpeningSpan.minutes("00:00"));
    assertEquals(Optional.of(OpeningSpan.DAY), OpeningSpan.minutes("24:00"));
    for (var wrong : List.of("24:01", "7:00", "12:60", "noon", "")) {
      assertEquals(Optional.empty(), OpeningSpan.minutes(wrong));
    }
    assertEquals("08:05-24:00", new OpeningSpan(485, OpeningSpan.DAY).toString());
  }
}

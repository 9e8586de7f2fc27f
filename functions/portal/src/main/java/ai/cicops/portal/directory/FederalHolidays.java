package ai.cicops.portal.directory;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The holidays of the federal government of the United States (5 U.S.C. § 6103), on the dates that
 * they are observed: a Saturday's on the Friday before, a Sunday's on the Monday after.
 */
public final class FederalHolidays {
  private FederalHolidays() {}

  /** Those observed in a year, by date; New Year's Day of the next may be among them. */
  public static List<Holiday> of(int year) {
    return Stream.of(dates(year), dates(year + 1))
        .flatMap(List::stream)
        .map(holiday -> Holiday.closed(observed(holiday.date()), holiday.name()))
        .filter(holiday -> holiday.date().getYear() == year)
        .sorted(Comparator.comparing(Holiday::date))
        .toList();
  }

  private static List<Holiday> dates(int year) {
    return List.of(
        Holiday.closed(LocalDate.of(year, Month.JANUARY, 1), "New Year’s Day"),
        Holiday.closed(nth(year, Month.JANUARY, 3, MONDAY), "Martin Luther King Jr. Day"),
        Holiday.closed(nth(year, Month.FEBRUARY, 3, MONDAY), "Presidents’ Day"),
        Holiday.closed(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)), "Memorial Day"),
        Holiday.closed(LocalDate.of(year, Month.JUNE, 19), "Juneteenth"),
        Holiday.closed(LocalDate.of(year, Month.JULY, 4), "Independence Day"),
        Holiday.closed(nth(year, Month.SEPTEMBER, 1, MONDAY), "Labor Day"),
        Holiday.closed(nth(year, Month.OCTOBER, 2, MONDAY), "Columbus Day"),
        Holiday.closed(LocalDate.of(year, Month.NOVEMBER, 11), "Veterans Day"),
        Holiday.closed(nth(year, Month.NOVEMBER, 4, THURSDAY), "Thanksgiving Day"),
        Holiday.closed(LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day"));
  }

  private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, day));
  }

  private static LocalDate observed(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY -> date.minusDays(1);
      case SUNDAY -> date.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
    };
  }
}

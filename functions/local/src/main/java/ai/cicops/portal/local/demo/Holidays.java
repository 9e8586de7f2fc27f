package ai.cicops.portal.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/** Days on which only emergencies call, and the days after, on which everybody does. */
final class Holidays {
  private static final Map<MonthDay, Double> FIXED =
      Map.of(
          MonthDay.of(1, 1), 0.25,
          MonthDay.of(6, 19), 0.8,
          MonthDay.of(7, 4), 0.25,
          MonthDay.of(11, 11), 0.9,
          MonthDay.of(12, 24), 0.5,
          MonthDay.of(12, 25), 0.15,
          MonthDay.of(12, 31), 0.6);

  private Holidays() {}

  static double factor(LocalDate date) {
    Double fixed = FIXED.get(MonthDay.from(date));
    if (fixed != null) {
      return fixed;
    }
    if (date.equals(thanksgiving(date))) {
      return 0.2;
    }
    if (date.equals(thanksgiving(date).plusDays(1))) {
      return 0.7;
    }
    if (date.equals(nth(date, Month.SEPTEMBER, 1)) || date.equals(lastMondayOfMay(date))) {
      return 0.3;
    }
    boolean afterLongWeekend =
        date.equals(nth(date, Month.SEPTEMBER, 1).plusDays(1))
            || date.equals(lastMondayOfMay(date).plusDays(1));
    return afterLongWeekend ? 1.25 : 1;
  }

  private static LocalDate thanksgiving(LocalDate date) {
    return LocalDate.of(date.getYear(), Month.NOVEMBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
  }

  private static LocalDate nth(LocalDate date, Month month, int monday) {
    return LocalDate.of(date.getYear(), month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(monday, DayOfWeek.MONDAY));
  }

  private static LocalDate lastMondayOfMay(LocalDate date) {
    return LocalDate.of(date.getYear(), Month.MAY, 1)
        .with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }
}

package ai.cicops.portal.summaries;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a summary comes, and of which days it tells. */
public enum Cadence {
  /** Each morning, of yesterday. */
  DAILY,
  /** On the first morning of a week, of the week before. */
  WEEKLY,
  /** On the first of a month, of the month before. */
  MONTHLY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Cadence> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** With which day a week begins: as the dashboard draws it for readers of the language. */
  static DayOfWeek firstDayOfWeek(String language) {
    return language.startsWith("en") ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
  }

  /** The last span whose morning has come. */
  Span newest(Instant now, ZoneId zone, DayOfWeek first) {
    var span = endingBy(LocalDate.ofInstant(now, zone), first);
    while (span.isNothing(zone) || span.dueAt(zone).isAfter(now)) {
      span = endingBy(span.to().minusDays(1), first);
    }
    return span;
  }

  /** The first span that ends after a day. */
  Span after(LocalDate day, ZoneId zone, DayOfWeek first) {
    var span = endingAfter(day, first);
    while (span.isNothing(zone)) {
      span = endingAfter(span.to(), first);
    }
    return span;
  }

  private Span endingBy(LocalDate day, DayOfWeek first) {
    return ending(
        switch (this) {
          case DAILY -> day;
          case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(first));
          case MONTHLY -> day.withDayOfMonth(1);
        });
  }

  private Span endingAfter(LocalDate day, DayOfWeek first) {
    return ending(
        switch (this) {
          case DAILY -> day.plusDays(1);
          case WEEKLY -> day.with(TemporalAdjusters.next(first));
          case MONTHLY -> day.with(TemporalAdjusters.firstDayOfNextMonth());
        });
  }

  private Span ending(LocalDate to) {
    return new Span(
        switch (this) {
          case DAILY -> to.minusDays(1);
          case WEEKLY -> to.minusWeeks(1);
          case MONTHLY -> to.minusMonths(1);
        },
        to);
  }
}

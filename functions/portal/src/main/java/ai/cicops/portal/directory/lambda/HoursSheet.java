package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Holiday;
import ai.cicops.portal.directory.OpeningHours;
import ai.cicops.portal.directory.OpeningSpan;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opening hours as they come in and go out: local times, such as {@code 08:00} to {@code 24:00}.
 */
@Json
record HoursSheet(Week week, List<SpecialDay> holidays) {
  private static final int MOST_HOLIDAYS = 100;
  private static final int MOST_SPANS = 6;

  /** The spans of each weekday; none when it is closed. */
  @Json
  record Week(
      List<Span> monday,
      List<Span> tuesday,
      List<Span> wednesday,
      List<Span> thursday,
      List<Span> friday,
      List<Span> saturday,
      List<Span> sunday) {
    private Map<DayOfWeek, List<Span>> days() {
      var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
      days.put(DayOfWeek.MONDAY, monday);
      days.put(DayOfWeek.TUESDAY, tuesday);
      days.put(DayOfWeek.WEDNESDAY, wednesday);
      days.put(DayOfWeek.THURSDAY, thursday);
      days.put(DayOfWeek.FRIDAY, friday);
      days.put(DayOfWeek.SATURDAY, saturday);
      days.put(DayOfWeek.SUNDAY, sunday);
      return days;
    }
  }

  @Json
  record Span(String from, String to) {
    static List<Span> all(List<OpeningSpan> spans) {
      return spans.stream()
          .map(span -> new Span(OpeningSpan.text(span.from()), OpeningSpan.text(span.to())))
          .toList();
    }

    private OpeningSpan read(String field) {
      int start = OpeningSpan.minutes(from).orElseThrow(() -> InvalidInput.field(field));
      int end = OpeningSpan.minutes(to).orElseThrow(() -> InvalidInput.field(field));
      if (start >= end) {
        throw new InvalidInput(ErrorCode.HOURS_REVERSED, field);
      }
      return new OpeningSpan(start, end);
    }
  }

  /** A date with spans of its own; without any it is closed. */
  @Json
  record SpecialDay(String date, String name, List<Span> spans) {
    static SpecialDay of(Holiday holiday) {
      return new SpecialDay(holiday.date().toString(), holiday.name(), Span.all(holiday.spans()));
    }

    private Holiday read(String field) {
      return new Holiday(
          Field.date(field, date), Field.shortLine(field, name), HoursSheet.read(field, spans));
    }
  }

  static HoursSheet of(OpeningHours hours) {
    return new HoursSheet(
        new Week(
            spans(hours, DayOfWeek.MONDAY),
            spans(hours, DayOfWeek.TUESDAY),
            spans(hours, DayOfWeek.WEDNESDAY),
            spans(hours, DayOfWeek.THURSDAY),
            spans(hours, DayOfWeek.FRIDAY),
            spans(hours, DayOfWeek.SATURDAY),
            spans(hours, DayOfWeek.SUNDAY)),
        hours.holidays().stream().map(SpecialDay::of).toList());
  }

  private static List<Span> spans(OpeningHours hours, DayOfWeek day) {
    return Span.all(hours.week().getOrDefault(day, List.of()));
  }

  /** A field is named {@code hours.week.monday}, or {@code hours.holidays.3} for the fourth. */
  OpeningHours read() {
    var days = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
    week.days()
        .forEach((day, spans) ->
            days.put(day, read("hours.week." + day.name().toLowerCase(Locale.ROOT), spans)));
    if (holidays.size() > MOST_HOLIDAYS) {
      throw InvalidInput.field("hours.holidays");
    }
    var dates = new HashSet<LocalDate>();
    var special = new ArrayList<Holiday>();
    for (int number = 0; number < holidays.size(); number++) {
      var field = "hours.holidays." + number;
      var holiday = holidays.get(number).read(field);
      if (!dates.add(holiday.date())) {
        throw new InvalidInput(ErrorCode.HOLIDAY_TWICE, field);
      }
      special.add(holiday);
    }
    return new OpeningHours(days, special);
  }

  private static List<OpeningSpan> read(String field, List<Span> spans) {
    if (spans.size() > MOST_SPANS) {
      throw InvalidInput.field(field);
    }
    var read = spans.stream().map(span -> span.read(field)).toList();
    if (OpeningHours.overlapping(read)) {
      throw new InvalidInput(ErrorCode.HOURS_OVERLAP, field);
    }
    return read;
  }
}

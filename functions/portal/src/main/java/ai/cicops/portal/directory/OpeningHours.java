package ai.cicops.portal.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a company is open, as its wall clock has it: the spans of each weekday, and the dates that
 * have spans of their own instead. Which zone the clock is of is the company's own matter, see
 * {@link OpeningTimes}.
 *
 * @param week a weekday that is not named is closed
 * @param holidays by date, each date once
 */
public record OpeningHours(Map<DayOfWeek, List<OpeningSpan>> week, List<Holiday> holidays) {
  public OpeningHours {
    var days = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
    week.forEach((day, spans) -> {
      if (!spans.isEmpty()) {
        days.put(day, ordered(spans));
      }
    });
    week = Map.copyOf(days);
    holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
    if (holidays.stream().map(Holiday::date).distinct().count() < holidays.size()) {
      throw new IllegalArgumentException("a date twice");
    }
  }

  static List<OpeningSpan> ordered(List<OpeningSpan> spans) {
    if (overlapping(spans)) {
      throw new IllegalArgumentException("spans overlap");
    }
    return spans.stream().sorted().toList();
  }

  /** Whether two of the spans have a minute in common. */
  public static boolean overlapping(List<OpeningSpan> spans) {
    var sorted = spans.stream().sorted().toList();
    for (int next = 1; next < sorted.size(); next++) {
      if (sorted.get(next - 1).overlaps(sorted.get(next))) {
        return true;
      }
    }
    return false;
  }

  /** The spans of a date, in order; none when it is closed. */
  public List<OpeningSpan> on(LocalDate date) {
    return holiday(date)
        .map(Holiday::spans)
        .orElseGet(() -> week.getOrDefault(date.getDayOfWeek(), List.of()));
  }

  private Optional<Holiday> holiday(LocalDate date) {
    return holidays.stream().filter(holiday -> holiday.date().equals(date)).findFirst();
  }

  /** The next date with hours of its own that is closed all day, today's included. */
  public Optional<Holiday> nextClosed(LocalDate from) {
    return holidays.stream()
        .filter(holiday -> !holiday.date().isBefore(from) && holiday.spans().isEmpty())
        .findFirst();
  }

  /** In words, a line for each weekday and date, as the audit log tells it. */
  public Map<String, String> lines() {
    var lines = new HashMap<String, String>();
    for (var day : DayOfWeek.values()) {
      lines.put(day.name().toLowerCase(Locale.ROOT), told(week.get(day)));
    }
    holidays.forEach(holiday ->
        lines.put(holiday.date().toString(), holiday.name() + ": " + told(holiday.spans())));
    return lines;
  }

  private static String told(@Nullable List<OpeningSpan> spans) {
    return spans == null || spans.isEmpty()
        ? "closed"
        : String.join(", ", spans.stream().map(OpeningSpan::toString).toList());
  }
}

package ai.cicops.portal.five9.csv;

import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns a row's time stamp into the instant that it means. Seen: {@code Fri, 21 Aug 2026 09:00:12},
 * {@code 2026-08-21T09:00:12} with and without offset, {@code 8/21/2026 9:00:12 AM}, and date and
 * time in columns of their own.
 */
final class TimeStamps {
  private static final Pattern WITH_OFFSET =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[^Z+]*(?:Z|[+-]\\d{2}:?\\d{2})");

  private final WallClock wallClock;
  private final Window window;

  /** A report repeats the same few days thousands of times. */
  private final Map<String, LocalDate> dates = new HashMap<>();

  TimeStamps(WallClock wallClock, Window window) {
    this.wallClock = wallClock;
    this.window = window;
  }

  Instant of(String timestamp) {
    var text = timestamp.strip();
    if (WITH_OFFSET.matcher(text).matches()) {
      return OffsetDateTime.parse(text).toInstant();
    }
    int clock = startOfClock(text);
    return of(text.substring(0, clock), text.substring(clock));
  }

  Instant of(String date, String time) {
    var shown = date.strip();
    var clean = shown.endsWith("T") ? shown.substring(0, shown.length() - 1) : shown;
    var day = dates.computeIfAbsent(clean, Cells::date);
    return wallClock.resolve(day.atTime(Cells.time(time.strip())), window);
  }

  /**
   * The time of day begins two places before the first colon, or one when the hour has one digit.
   */
  private static int startOfClock(String text) {
    int colon = text.indexOf(':');
    if (colon < 2) {
      throw new IllegalArgumentException("no time of day");
    }
    return Character.isDigit(text.charAt(colon - 2)) ? colon - 2 : colon - 1;
  }
}

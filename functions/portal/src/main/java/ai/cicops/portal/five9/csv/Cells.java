package ai.cicops.portal.five9.csv;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads single cells, in every format that Five9's tenants were seen to use. What does not fit is
 * {@link IllegalArgumentException} or {@link DateTimeException}; the caller names the column.
 */
final class Cells {
  private static final String NONE = "[None]";
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
  private static final Pattern ENGLISH =
      Pattern.compile("(?:[A-Za-z]{3,9},? )?(\\d{1,2}) ([A-Za-z]{3})[a-z]* (\\d{4})");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?([AaPp])\\.?[Mm]\\.?)?");
  private static final Pattern LENGTH =
      Pattern.compile("(?:(\\d{1,5}):)?(\\d{1,5}):(\\d{2})(?:[.,](\\d{1,3}))?");

  static {
    var names =
        new String[] {
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
        };
    for (int month = 0; month < names.length; month++) {
      MONTHS.put(names[month], month + 1);
    }
  }

  private Cells() {}

  /** Null for all four spellings of no value but {@code [Deleted]}. */
  static @Nullable String text(@Nullable String cell) {
    if (cell == null) {
      return null;
    }
    var text = cell.strip();
    return text.isEmpty() || text.equalsIgnoreCase(NONE) ? null : text;
  }

  static LocalDate date(String text) {
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return date(yearFirst, 1, 2, 3);
    }
    var unitedStates = US_DATE.matcher(text);
    if (unitedStates.matches()) {
      return date(unitedStates, 3, 1, 2);
    }
    var english = ENGLISH.matcher(text);
    if (english.matches()) {
      var month = MONTHS.get(english.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return LocalDate.of(
            Integer.parseInt(english.group(3)), month, Integer.parseInt(english.group(1)));
      }
    }
    throw new IllegalArgumentException("no date");
  }

  static LocalTime time(String text) {
    if (isPlain(text)) {
      return LocalTime.of(pair(text, 0), pair(text, 3), pair(text, 6));
    }
    var clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw new IllegalArgumentException("no time");
    }
    int hour = Integer.parseInt(clock.group(1));
    var half = clock.group(5);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new IllegalArgumentException("no hour of a half day");
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    return LocalTime.of(hour, Integer.parseInt(clock.group(2)), second, nanos(clock.group(4)));
  }

  /** {@code HH:MM:SS}, {@code HH:MM:SS.mmm} or {@code M:SS}. */
  static Duration length(String text) {
    if (isPlain(text)) {
      return length(pair(text, 0), pair(text, 3), pair(text, 6), 0);
    }
    var parts = LENGTH.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no length of time");
    }
    return length(
        parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)),
        Long.parseLong(parts.group(2)),
        Long.parseLong(parts.group(3)),
        nanos(parts.group(4)));
  }

  private static Duration length(long hours, long minutes, long seconds, int nanos) {
    if (seconds > 59) {
      throw new IllegalArgumentException("no seconds");
    }
    return Duration.ofSeconds(hours * 3600 + minutes * 60 + seconds, nanos);
  }

  /** {@code 00:02:41}, as nearly all cells are: a report has half a million of them. */
  private static boolean isPlain(String text) {
    if (text.length() != 8 || text.charAt(2) != ':' || text.charAt(5) != ':') {
      return false;
    }
    for (int place = 0; place < 8; place++) {
      char digit = text.charAt(place);
      if (place % 3 != 2 && (digit < '0' || digit > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int pair(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes" -> true;
      case "0", "false", "no" -> false;
      default -> throw new IllegalArgumentException("no flag");
    };
  }

  private static LocalDate date(Matcher parts, int year, int month, int day) {
    return LocalDate.of(
        Integer.parseInt(parts.group(year)),
        Integer.parseInt(parts.group(month)),
        Integer.parseInt(parts.group(day)));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}

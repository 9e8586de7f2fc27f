package ai.cicops.portal.recordings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A format of a date or a time of day inside a longer text: the expression that finds it, and the
 * formatter that reads what was found.
 */
record ClockFormat(String regex, DateTimeFormatter formatter) {
  private static final Pattern PART = Pattern.compile("'([^']*)'|(([A-Za-z])\\3*)|([^A-Za-z'])");
  private static final LocalDate SOME_DATE = LocalDate.of(2026, 11, 22);
  private static final LocalTime SOME_TIME = LocalTime.of(14, 5, 9);

  /**
   * @param kind {@code date} or {@code time}
   */
  static ClockFormat of(String kind, String format) {
    try {
      var formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(format)
              .toFormatter(Locale.US)
              .withResolverStyle(ResolverStyle.SMART);
      // a time without minutes, or a date without year, would not tell one call from another
      if (kind.equals("date")) {
        LocalDate.from(formatter.parse(formatter.format(SOME_DATE)));
      } else {
        LocalTime.from(formatter.parse(formatter.format(SOME_TIME)));
      }
      return new ClockFormat(regexOf(format), formatter);
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new IllegalArgumentException(
          "{" + kind + ":" + format + "} is no format of a " + kind + ".");
    }
  }

  private static String regexOf(String format) {
    var regex = new StringBuilder();
    var parts = PART.matcher(format);
    while (parts.find()) {
      if (parts.group(2) != null) {
        regex.append(letters(parts.group(2)));
      } else {
        regex.append(Pattern.quote(parts.group(1) != null ? parts.group(1) : parts.group(4)));
      }
    }
    return regex.toString();
  }

  private static String letters(String run) {
    return switch (run) {
      case "a" -> "(?i:[ap]m)";
      case "yyyy", "uuuu" -> "\\d{4}";
      case "yy", "uu", "MM", "dd", "HH", "hh", "mm", "ss" -> "\\d{2}";
      case "M", "d", "H", "h", "m", "s" -> "\\d{1,2}";
      case "MMM" -> "[A-Za-z]{3}";
      case "MMMM" -> "[A-Za-z]{3,9}";
      default -> throw new IllegalArgumentException(run);
    };
  }
}

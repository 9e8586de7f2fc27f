package ai.cicops.portal.directory;

import java.time.LocalTime;
import java.util.Optional;

/**
 * From one minute of a local day to another, the second excluded. What goes past midnight is two
 * spans, one a day, so that a holiday can end the first.
 *
 * @param from minutes since midnight
 * @param to minutes since midnight, later than {@code from}; {@value #DAY} is 24:00
 */
public record OpeningSpan(int from, int to) implements Comparable<OpeningSpan> {
  public static final int DAY = 24 * 60;
  public static final OpeningSpan ALL_DAY = new OpeningSpan(0, DAY);

  private static final int HOUR = 60;
  private static final String SHAPE = "([01]\\d|2[0-3]):[0-5]\\d|24:00";

  public OpeningSpan {
    if (from < 0 || from >= to || to > DAY) {
      throw new IllegalArgumentException("no span of a day");
    }
  }

  /** Minutes since midnight of a time such as {@code 08:30}, up to {@code 24:00}. */
  public static Optional<Integer> minutes(String text) {
    return text.matches(SHAPE)
        ? Optional.of(
            Integer.parseInt(text.substring(0, 2)) * HOUR + Integer.parseInt(text.substring(3)))
        : Optional.empty();
  }

  /** What {@link #minutes} reads. */
  public static String text(int minutes) {
    return minutes == DAY ? "24:00" : LocalTime.ofSecondOfDay(minutes * 60L).toString();
  }

  boolean has(int minute) {
    return from <= minute && minute < to;
  }

  boolean overlaps(OpeningSpan other) {
    return from < other.to && other.from < to;
  }

  @Override
  public int compareTo(OpeningSpan other) {
    return Integer.compare(from, other.from);
  }

  @Override
  public String toString() {
    return text(from) + "-" + text(to);
  }
}

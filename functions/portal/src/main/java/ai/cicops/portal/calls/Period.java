package ai.cicops.portal.calls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open span of instants, made from two local times and a zone: every figure, list and file
 * of the same three speaks of the same calls. A local time that a zone leaves out counts as the
 * next one there is, one that comes twice as the first.
 *
 * @param from local date or local date and time, as asked
 */
public record Period(String from, String to, ZoneId zone, Instant start, Instant end) {
  private static final DateTimeFormatter DATE = strict("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = strict("uuuu-MM-dd'T'HH:mm[:ss]");
  private static final int DAYS_BY_DEFAULT = 7;
  private static final int MOST_YEARS = 3;
  private static final int LATEST_YEAR = 9998;
  private static final long MINUTES_OF_DAY = 1440;

  /** The last seven days, today included, where nothing else is asked; empty when it cannot be. */
  static Optional<Period> of(@Nullable String from, @Nullable String to, ZoneId zone, Instant now) {
    try {
      var tomorrow = LocalDate.ofInstant(now, zone).plusDays(1);
      var end = to == null ? new Edge(tomorrow) : Edge.parse(to);
      var last = to == null ? tomorrow : end.local.toLocalDate();
      var start = from == null ? new Edge(last.minusDays(DAYS_BY_DEFAULT)) : Edge.parse(from);
      var period = of(start, end, zone);
      return period.isUsable(start.local, end.local) ? Optional.of(period) : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private boolean isUsable(LocalDateTime localStart, LocalDateTime localEnd) {
    return start.isBefore(end)
        && !localStart.plusYears(MOST_YEARS).isBefore(localEnd)
        && localStart.getYear() > 0
        && localEnd.getYear() <= LATEST_YEAR;
  }

  /** The same span as many days earlier as it has: yesterday's hours, the week before the week. */
  public Period before() {
    var first = Edge.parse(from);
    var last = Edge.parse(to);
    long days = Math.ceilDiv(ChronoUnit.MINUTES.between(first.local, last.local), MINUTES_OF_DAY);
    return of(first.minusDays(days), last.minusDays(days), zone);
  }

  /** From the beginning of an earlier one to the end of this. */
  public Period since(Period earlier) {
    return of(Edge.parse(earlier.from), Edge.parse(to), zone);
  }

  /** The same, longer where it begins after a day or ends before the beginning of another. */
  Period reaching(LocalDate first, LocalDate end) {
    var start = Edge.parse(from);
    var last = Edge.parse(to);
    var earliest = new Edge(first);
    var latest = new Edge(end);
    return of(
        earliest.local.isBefore(start.local) ? earliest : start,
        latest.local.isAfter(last.local) ? latest : last,
        zone);
  }

  private static Period of(Edge from, Edge to, ZoneId zone) {
    return new Period(from.text, to.text, zone, from.in(zone), to.in(zone));
  }

  public boolean holds(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** The whole day by UTC. */
  boolean holdsDay(LocalDate day) {
    var begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return holds(begin) && !begin.plus(1, ChronoUnit.DAYS).isAfter(end);
  }

  private record Edge(String text, LocalDateTime local) {
    Edge(LocalDate date) {
      this(date.toString(), date.atStartOfDay());
    }

    static Edge parse(String text) {
      return text.contains("T")
          ? new Edge(text, LocalDateTime.parse(text, TIME))
          : new Edge(text, LocalDate.parse(text, DATE).atStartOfDay());
    }

    Edge minusDays(long days) {
      var earlier = local.minusDays(days);
      return text.contains("T")
          ? new Edge(earlier.toString(), earlier)
          : new Edge(earlier.toLocalDate());
    }

    Instant in(ZoneId zone) {
      var transition = zone.getRules().getTransition(local);
      return transition != null && transition.isGap()
          ? transition.getInstant()
          : local.atZone(zone).toInstant();
    }
  }
}

package ai.cicops.portal.local.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Something that truly went wrong, or wild, in the past of the world.
 *
 * @param daysAgo before the world began; a weekend's moves to the Friday before
 * @param factor how many calls come instead of one
 * @param abandoned share of calls that are given up, 0 for the usual one
 */
public record Incident(
    String company,
    Kind kind,
    int daysAgo,
    int fromHour,
    int toHour,
    double factor,
    double abandoned) {

  /** What it was. */
  public enum Kind {
    OUTAGE,
    SPIKE,
    ROUTING_FAILURE,
    ROBOCALLER
  }

  static final List<Incident> ALL =
      List.of(
          new Incident("northside-plumbing", Kind.OUTAGE, 23, 7, 12, 0, 0),
          new Incident("northside-plumbing", Kind.SPIKE, 45, 9, 18, 2.6, 0),
          new Incident("summit-heating-air", Kind.SPIKE, 11, 10, 17, 2.4, 0),
          new Incident("metro-air-mechanical", Kind.ROUTING_FAILURE, 37, 9, 13, 1.1, 0.7),
          new Incident("bayside-plumbing", Kind.OUTAGE, 58, 13, 18, 0, 0),
          new Incident("bright-electric", Kind.ROBOCALLER, 6, 14, 16, 8, 0.5),
          new Incident("liberty-restoration", Kind.SPIKE, 30, 6, 23, 5, 0.15));

  /** The local date, given the day the world began. */
  public LocalDate date(LocalDate epochDay) {
    LocalDate date = epochDay.minusDays(daysAgo);
    return switch (date.getDayOfWeek()) {
      case SATURDAY -> date.minusDays(1);
      case SUNDAY -> date.minusDays(2);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
    };
  }

  boolean covers(LocalDateTime local, LocalDate epochDay) {
    return local.toLocalDate().equals(date(epochDay))
        && local.getHour() >= fromHour
        && local.getHour() < toHour;
  }
}

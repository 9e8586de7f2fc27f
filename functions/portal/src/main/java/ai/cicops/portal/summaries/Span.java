package ai.cicops.portal.summaries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days that one mail tells of.
 *
 * @param to excluded; on its morning the mail is due
 */
public record Span(LocalDate from, LocalDate to) {
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /**
   * A morning that the zone leaves out comes as soon as there is a time again, one that it has
   * twice at the first.
   */
  public Instant dueAt(ZoneId zone) {
    return to.atTime(MORNING).atZone(zone).toInstant();
  }

  public Instant start(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  public Instant end(ZoneId zone) {
    return to.atStartOfDay(zone).toInstant();
  }

  /** A zone that changes sides of the date line leaves a whole day out. */
  boolean isNothing(ZoneId zone) {
    return !start(zone).isBefore(end(zone));
  }
}

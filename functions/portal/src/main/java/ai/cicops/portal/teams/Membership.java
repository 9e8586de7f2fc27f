package ai.cicops.portal.teams;

import ai.cicops.portal.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a team.
 *
 * @param until when they left; null while they are in it
 */
public record Membership(UserId user, Instant from, @Nullable Instant until) {
  public boolean isOpen() {
    return until == null;
  }

  /** Whether they were in it for a moment of that day. */
  public boolean touches(LocalDate day, ZoneId zone) {
    var begin = day.atStartOfDay(zone).toInstant();
    var end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return from.isBefore(end) && (until == null || until.isAfter(begin) || !from.isBefore(begin));
  }

  Membership until(Instant at) {
    return new Membership(user, from, at);
  }

  /** As the team's end has it: nobody is in one that is discarded. */
  Membership endingBy(@Nullable Instant discardedAt) {
    return until == null && discardedAt != null ? until(discardedAt) : this;
  }
}

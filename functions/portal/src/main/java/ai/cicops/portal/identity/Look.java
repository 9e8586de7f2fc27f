package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.time.Duration;
import java.time.Instant;

/**
 * Staff see the portal as a company sees it, in one browser and for an hour at most.
 *
 * @param session the hash of the session that looks
 * @param endsAt earlier than planned when it was ended
 */
public record Look(
    CompanyId company, UserId by, String session, Instant startedAt, Instant endsAt) {
  public static final Duration LONGEST = Duration.ofMinutes(60);

  public static Look start(CompanyId company, Session session, Instant now) {
    return new Look(company, session.user(), session.hash(), now, now.plus(LONGEST));
  }

  public boolean isRunning(Instant now) {
    return now.isBefore(endsAt);
  }

  public Look ended(Instant at) {
    return new Look(company, by, session, startedAt, at);
  }
}

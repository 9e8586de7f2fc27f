package ai.cicops.portal.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands with the portal.
 *
 * @param secondFactor whether signing in takes a second factor
 * @param welcomedAt when they went through the first steps; null before
 * @param signedInAt when they last signed in; null before the first time
 * @param deactivatedAt since when they may not sign in; null for everybody else
 * @param sessionsFrom sessions that began before are over; null when none was ended so
 * @param notificationEmail where mail goes that is no security mail; null: to the sign-in address
 * @param version counts changes, 0 before the first
 */
public record Standing(
    boolean secondFactor,
    @Nullable Instant welcomedAt,
    @Nullable Instant signedInAt,
    @Nullable Instant deactivatedAt,
    @Nullable Instant sessionsFrom,
    @Nullable EmailAddress notificationEmail,
    long version) {
  public static final Standing NEW = new Standing(false, null, null, null, null, null, 0);

  public boolean active() {
    return deactivatedAt == null;
  }

  /** Whether a session that began then may still go on. */
  public boolean admits(Instant begun) {
    return active() && (sessionsFrom == null || !begun.isBefore(sessionsFrom));
  }

  public Standing withSecondFactor(boolean needed) {
    return new Standing(
        needed, welcomedAt, signedInAt, deactivatedAt, sessionsFrom, notificationEmail, version);
  }

  public Standing welcomed(Instant at) {
    return new Standing(
        secondFactor, at, signedInAt, deactivatedAt, sessionsFrom, notificationEmail, version);
  }

  /** Null: they may sign in again. */
  public Standing deactivated(@Nullable Instant at) {
    return new Standing(
        secondFactor, welcomedAt, signedInAt, at, sessionsFrom, notificationEmail, version);
  }

  public Standing withSessionsFrom(Instant at) {
    return new Standing(
        secondFactor, welcomedAt, signedInAt, deactivatedAt, at, notificationEmail, version);
  }

  public Standing notifiedAt(@Nullable EmailAddress address) {
    return new Standing(
        secondFactor, welcomedAt, signedInAt, deactivatedAt, sessionsFrom, address, version);
  }

  Standing signedIn(Instant at) {
    return new Standing(
        secondFactor, welcomedAt, at, deactivatedAt, sessionsFrom, notificationEmail, version);
  }
}

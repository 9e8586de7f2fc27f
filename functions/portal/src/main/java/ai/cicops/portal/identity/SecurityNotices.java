package ai.cicops.portal.identity;

import java.time.Instant;
import java.util.Optional;

/** Tells people what concerns the safety of their account; owed from here on. */
public interface SecurityNotices {
  /** Somebody failed to sign in so often that the account waits for a while. */
  void locked(UserId user, Instant at);

  /**
   * Somebody asked for a link to choose a new password; the same is written when the address is
   * nobody's.
   */
  void passwordResetAsked(Optional<UserId> user, Instant at);
}

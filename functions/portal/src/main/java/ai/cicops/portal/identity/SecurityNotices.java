package ai.cicops.portal.identity;

import java.time.Instant;

/** Tells people what concerns the safety of their account; owed from here on. */
public interface SecurityNotices {
  /** Somebody failed to sign in so often that the account waits for a while. */
  void locked(UserId user, Instant at);
}

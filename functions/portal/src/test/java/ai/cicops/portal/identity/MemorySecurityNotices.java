package ai.cicops.portal.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Twin of {@link SecurityNotices}. */
public final class MemorySecurityNotices implements SecurityNotices {
  private final List<UserId> locked = new ArrayList<>();
  private final List<Optional<UserId>> resetAsked = new ArrayList<>();

  @Override
  public synchronized void locked(UserId user, Instant at) {
    locked.add(user);
  }

  @Override
  public synchronized void passwordResetAsked(Optional<UserId> user, Instant at) {
    resetAsked.add(user);
  }

  /** One line for each link that was asked for, empty when the address was nobody's. */
  public synchronized List<Optional<UserId>> resetAsked() {
    return List.copyOf(resetAsked);
  }

  public synchronized List<UserId> locked() {
    return List.copyOf(locked);
  }
}

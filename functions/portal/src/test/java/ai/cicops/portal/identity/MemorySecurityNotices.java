package ai.cicops.portal.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Twin of {@link SecurityNotices}. */
public final class MemorySecurityNotices implements SecurityNotices {
  private final List<UserId> locked = new ArrayList<>();

  @Override
  public synchronized void locked(UserId user, Instant at) {
    locked.add(user);
  }

  public synchronized List<UserId> locked() {
    return List.copyOf(locked);
  }
}

package ai.cicops.portal.five9;

import java.util.ArrayList;
import java.util.List;

/** Twin of the alarms. */
public final class MemorySyncAlarms implements SyncAlarms {
  private final List<SyncFailing> raised = new ArrayList<>();

  @Override
  public synchronized void raise(SyncFailing failing) {
    if (raised.stream().noneMatch(other -> other.id().equals(failing.id()))) {
      raised.add(failing);
    }
  }

  public synchronized List<SyncFailing> raised() {
    return List.copyOf(raised);
  }
}

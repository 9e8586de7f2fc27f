package ai.cicops.portal.disputes;

import java.util.List;

/** A dispute with its history, oldest first. */
public record DisputeThread(Dispute dispute, List<Entry> entries) {
  public DisputeThread {
    entries = List.copyOf(entries);
  }
}

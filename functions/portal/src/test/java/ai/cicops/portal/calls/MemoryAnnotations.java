package ai.cicops.portal.calls;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Twin of {@link Annotations}, upon the chunks in memory. */
public final class MemoryAnnotations implements Annotations {
  private final MemoryDayChunks chunks;
  private final MemoryAuditLog audit;
  private final List<OutboxEvent> events = new ArrayList<>();

  public MemoryAnnotations(MemoryDayChunks chunks, MemoryAuditLog audit) {
    this.chunks = chunks;
    this.audit = audit;
  }

  /** What others were to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized Overlay add(CallId call, Overlay added, Deed deed) {
    var known = overlay(call.campaign(), call.day(), call.five9Id());
    var joined = known.join(added);
    if (!joined.equals(known)) {
      chunks.overlay(call, added);
      audit.append(deed.entry());
      events.addAll(deed.events());
    }
    return joined;
  }

  private Overlay overlay(CampaignKey campaign, LocalDate day, String five9Id) {
    return chunks.read(campaign, day, day).stream()
        .map(read -> read.overlays().getOrDefault(five9Id, Overlay.NONE))
        .findFirst()
        .orElse(Overlay.NONE);
  }
}

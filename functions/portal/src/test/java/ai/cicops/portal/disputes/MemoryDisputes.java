package ai.cicops.portal.disputes;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Disputes}. */
public final class MemoryDisputes implements Disputes {
  private final Map<DisputeId, DisputeThread> threads = new HashMap<>();
  private final List<OutboxEvent> events = new ArrayList<>();
  private final MemoryAuditLog audit;

  public MemoryDisputes(MemoryAuditLog audit) {
    this.audit = audit;
  }

  /** What others were to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized List<DisputeThread> of(CallId call) {
    return threads.values().stream()
        .filter(thread -> thread.dispute().id().call().equals(call))
        .sorted(Comparator.comparing(thread -> thread.dispute().id().number()))
        .toList();
  }

  @Override
  public List<Dispute> of(CompanyId company, @Nullable Place after, int limit) {
    return list(
        dispute -> dispute.company().equals(company),
        Dispute::opened,
        Place.NEWEST_FIRST,
        after,
        limit);
  }

  @Override
  public List<Dispute> of(DisputeState state, @Nullable Place after, int limit) {
    return list(
        dispute -> dispute.state() == state,
        Dispute::queued,
        state == DisputeState.OPEN ? Place.OLDEST_FIRST : Place.NEWEST_FIRST,
        after,
        limit);
  }

  private synchronized List<Dispute> list(
      Predicate<Dispute> wanted,
      Function<Dispute, Place> place,
      Comparator<Place> order,
      @Nullable Place after,
      int limit) {
    return threads.values().stream()
        .map(DisputeThread::dispute)
        .filter(wanted)
        .filter(dispute -> after == null || order.compare(place.apply(dispute), after) > 0)
        .sorted(Comparator.comparing(place, order))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean open(
      Dispute dispute, Entry first, @Nullable Dispute before, Deed deed) {
    if (threads.containsKey(dispute.id()) || (before != null && !isKept(before))) {
      return false;
    }
    threads.put(dispute.id(), new DisputeThread(dispute, List.of(first)));
    leave(deed);
    return true;
  }

  private boolean isKept(Dispute dispute) {
    var kept = threads.get(dispute.id());
    return kept != null && kept.dispute().version() == dispute.version();
  }

  @Override
  public synchronized boolean change(Dispute dispute, Entry more, Deed deed) {
    var id = dispute.id();
    var kept = threads.get(id);
    boolean last = of(id.call()).size() == id.number();
    if (kept == null || kept.dispute().version() != dispute.version() - 1 || !last) {
      return false;
    }
    var entries = new ArrayList<>(kept.entries());
    entries.add(more);
    threads.put(id, new DisputeThread(dispute, entries));
    leave(deed);
    return true;
  }

  private void leave(Deed deed) {
    audit.append(deed.entry());
    events.addAll(deed.events());
  }
}

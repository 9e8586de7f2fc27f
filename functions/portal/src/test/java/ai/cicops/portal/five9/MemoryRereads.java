package ai.cicops.portal.five9;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Twin of the days to be read again. */
public final class MemoryRereads implements Rereads {
  private final TreeMap<LocalDate, Reread> days = new TreeMap<>();
  private final MemoryAuditLog audit;

  public MemoryRereads() {
    this(new MemoryAuditLog());
  }

  public MemoryRereads(MemoryAuditLog audit) {
    this.audit = audit;
  }

  @Override
  public synchronized List<Reread> all() {
    return List.copyOf(days.values());
  }

  @Override
  public synchronized boolean ask(Reread wish, Deed deed) {
    var before = days.get(wish.day());
    if (before != null && before.waits()) {
      return false;
    }
    days.put(wish.day(), wish);
    audit.append(deed.entry());
    return true;
  }

  @Override
  public synchronized void read(Reread wish, Instant at) {
    days.computeIfPresent(
        wish.day(),
        (day, kept) ->
            kept.askedAt().equals(wish.askedAt()) ? new Reread(day, kept.askedAt(), at) : kept);
  }
}

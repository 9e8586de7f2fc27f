package ai.cicops.portal.calls;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.platform.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Twin of {@link Classifications}. */
public final class MemoryClassifications implements Classifications {
  private final MemoryAuditLog audit;
  private final Map<String, Met> met = new TreeMap<>();
  private Meanings meanings = Meanings.USUAL;

  public MemoryClassifications(MemoryAuditLog audit) {
    this.audit = audit;
  }

  @Override
  public synchronized Meanings now() {
    return meanings;
  }

  @Override
  public synchronized boolean change(Meanings next, Deed deed) {
    if (next.version() != meanings.version() + 1) {
      return false;
    }
    meanings = next;
    audit.append(deed.entry());
    return true;
  }

  @Override
  public synchronized void meet(String name, LocalDate on) {
    met.merge(
        Dispositions.folded(name),
        new Met(name, on),
        (known, now) -> known.last().isBefore(on) ? now : known);
  }

  @Override
  public synchronized List<Met> met() {
    return List.copyOf(met.values());
  }
}

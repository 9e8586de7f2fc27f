package ai.cicops.portal.audit;

import ai.cicops.portal.platform.AuditEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Twin of {@link AuditLog}. */
public final class MemoryAuditLog implements AuditLog {
  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public synchronized void append(AuditEntry entry) {
    if (entries.stream().noneMatch(kept -> key(kept).equals(key(entry)))) {
      entries.add(entry);
    }
  }

  @Override
  public synchronized List<AuditEntry> of(String subject, int limit) {
    return entries.stream()
        .filter(entry -> entry.subject().equals(subject))
        .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed())
        .limit(limit)
        .toList();
  }

  private static String key(AuditEntry entry) {
    return entry.subject() + " " + entry.at() + "#" + entry.id();
  }
}

package ai.cicops.portal.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Twin of {@link AuditLog}. */
public final class MemoryAuditLog implements AuditLog {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void append(Entry entry) {
    if (entries.stream().noneMatch(kept -> key(kept).equals(key(entry)))) {
      entries.add(entry);
    }
  }

  @Override
  public synchronized List<Entry> of(String subject, int limit) {
    return entries.stream()
        .filter(entry -> entry.subject().equals(subject))
        .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed())
        .limit(limit)
        .toList();
  }

  private static String key(Entry entry) {
    return entry.subject() + " " + entry.at() + "#" + entry.id();
  }
}

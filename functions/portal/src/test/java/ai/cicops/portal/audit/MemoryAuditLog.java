package ai.cicops.portal.audit;

import ai.cicops.portal.platform.AuditEntry;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  @Override
  public synchronized Page find(AuditQuery query, @Nullable String after, int limit) {
    var found =
        entries.stream()
            .filter(query::holds)
            .filter(entry -> after == null || place(entry).compareTo(after) < 0)
            .sorted(Comparator.comparing(MemoryAuditLog::place).reversed())
            .toList();
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), place(found.get(limit - 1)));
  }

  /** Nine digits, so that texts sort as instants do. */
  private static String place(AuditEntry entry) {
    return new DateTimeFormatterBuilder().appendInstant(9).toFormatter().format(entry.at())
        + "#"
        + entry.id();
  }

  private static String key(AuditEntry entry) {
    return entry.subject() + " " + entry.at() + "#" + entry.id();
  }
}

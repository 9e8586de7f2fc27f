package ai.cicops.portal.audit;

import ai.cicops.portal.platform.AuditEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Append-only: an entry is written once, under a key that cannot be written again. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface AuditLog {
  void append(AuditEntry entry);

  /** Newest first, at most {@code limit}. */
  List<AuditEntry> of(String subject, int limit);

  /**
   * What a query finds, newest first.
   *
   * @param after the place where the page before ended, null for the first
   */
  Page find(AuditQuery query, @Nullable String after, int limit);

  /** A page; {@code next} is null on the last. */
  record Page(List<AuditEntry> entries, @Nullable String next) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}

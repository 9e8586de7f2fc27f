package ai.cicops.portal.audit;

import ai.cicops.portal.platform.AuditEntry;
import java.util.List;

/** Append-only: an entry is written once, under a key that cannot be written again. */
public interface AuditLog {
  void append(AuditEntry entry);

  /** Newest first, at most {@code limit}. */
  List<AuditEntry> of(String subject, int limit);
}

package ai.cicops.portal.platform;

import java.util.List;

/**
 * What a change leaves behind besides itself, written in its transaction: who did it, and what
 * others hear of it.
 */
public record Deed(AuditEntry entry, List<OutboxEvent> events) {
  public Deed {
    events = List.copyOf(events);
  }

  public Deed(AuditEntry entry, OutboxEvent... events) {
    this(entry, List.of(events));
  }
}

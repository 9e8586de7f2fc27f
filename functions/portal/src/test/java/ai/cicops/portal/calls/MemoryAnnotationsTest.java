package ai.cicops.portal.calls;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import java.util.List;

class MemoryAnnotationsTest extends AnnotationsContract {
  private final MemoryDayChunks chunks = new MemoryDayChunks();
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryAnnotations annotations = new MemoryAnnotations(chunks, audit);

  @Override
  protected Annotations annotations() {
    return annotations;
  }

  @Override
  protected DayChunks chunks() {
    return chunks;
  }

  @Override
  protected AuditLog log() {
    return audit;
  }

  @Override
  protected List<String> told() {
    return annotations.events().stream()
        .map(event -> event.detail().getOrDefault(FACT, ""))
        .toList();
  }
}

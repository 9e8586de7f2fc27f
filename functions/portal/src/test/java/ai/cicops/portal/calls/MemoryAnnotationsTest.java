package ai.cicops.portal.calls;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemoryAnnotationsTest extends AnnotationsContract {
  private final MemoryDayChunks chunks = new MemoryDayChunks();
  private final MemoryAuditLog audit = new MemoryAuditLog();

  @Override
  protected Annotations annotations() {
    return new MemoryAnnotations(chunks, audit);
  }

  @Override
  protected DayChunks chunks() {
    return chunks;
  }

  @Override
  protected AuditLog log() {
    return audit;
  }
}

package ai.cicops.portal.summaries;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemorySummariesTest extends SummariesContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemorySummaries summaries = new MemorySummaries(log);

  @Override
  protected Summaries summaries() {
    return summaries;
  }

  @Override
  protected AuditLog log() {
    return log;
  }
}

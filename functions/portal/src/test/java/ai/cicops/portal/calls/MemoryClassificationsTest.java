package ai.cicops.portal.calls;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemoryClassificationsTest extends ClassificationsContract {
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryClassifications classifications = new MemoryClassifications(audit);

  @Override
  protected Classifications classifications() {
    return classifications;
  }

  @Override
  protected AuditLog log() {
    return audit;
  }
}

package ai.cicops.portal.views;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemoryViewsTest extends ViewsContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryViews views = new MemoryViews(log);

  @Override
  protected Views views() {
    return views;
  }

  @Override
  protected AuditLog log() {
    return log;
  }
}

package ai.cicops.portal.audit;

class MemoryAuditLogTest extends AuditLogContract {
  private final MemoryAuditLog log = new MemoryAuditLog();

  @Override
  protected AuditLog log() {
    return log;
  }
}

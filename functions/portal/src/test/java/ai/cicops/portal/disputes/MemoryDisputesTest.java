package ai.cicops.portal.disputes;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import java.util.List;

class MemoryDisputesTest extends DisputesContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryDisputes disputes = new MemoryDisputes(log);

  @Override
  protected Disputes disputes() {
    return disputes;
  }

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected List<String> told() {
    return disputes.events().stream().map(event -> event.detail().getOrDefault(FACT, "")).toList();
  }
}

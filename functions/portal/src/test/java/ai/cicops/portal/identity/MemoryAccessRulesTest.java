package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemoryAccessRulesTest extends AccessRulesContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryAccessRules rules = new MemoryAccessRules(log);

  @Override
  protected AccessRules rules() {
    return rules;
  }

  @Override
  protected AuditLog log() {
    return log;
  }
}

package ai.cicops.portal.teams;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemoryTeamsTest extends TeamsContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryTeams teams = new MemoryTeams(log);

  @Override
  protected Teams teams() {
    return teams;
  }

  @Override
  protected AuditLog log() {
    return log;
  }
}

package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemoryLooksTest extends LooksContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryPeople people = new MemoryPeople();
  private final MemorySessions sessions = new MemorySessions(people::find);
  private final MemoryLooks looks = new MemoryLooks(sessions, log);

  @Override
  protected Looks looks() {
    return looks;
  }

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected AuditLog log() {
    return log;
  }
}

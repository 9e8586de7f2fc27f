package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import java.util.List;

class MemoryPeopleTest extends PeopleContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryPeople people = new MemoryPeople(log);

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected List<String> told() {
    return people.told();
  }
}

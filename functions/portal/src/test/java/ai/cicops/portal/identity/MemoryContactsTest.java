package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;

class MemoryContactsTest extends ContactsContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryPeople people = new MemoryPeople(log);
  private final MemoryContacts contacts = new MemoryContacts(people);

  @Override
  protected Contacts contacts() {
    return contacts;
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

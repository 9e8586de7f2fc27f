package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.Contacts;
import ai.cicops.portal.identity.ContactsContract;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.dynamodb.DynamoContacts;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;

class DynamoContactsTest extends ContactsContract {
  private final Account account = Account.emptied();
  private final DynamoContacts contacts =
      new DynamoContacts(account.tables(), account.surroundings());
  private final DynamoPeople people = new DynamoPeople(account.tables(), account.surroundings());
  private final DynamoAuditLog log = new DynamoAuditLog(account.tables(), account.surroundings());

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

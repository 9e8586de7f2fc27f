package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.PeopleContract;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.platform.Surroundings;
import java.util.List;

class DynamoPeopleTest extends PeopleContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final DynamoPeople people = new DynamoPeople(account.tables(), surroundings);

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(account.tables(), surroundings);
  }

  @Override
  protected List<String> told() {
    return account.outbox("Tested", "deed");
  }
}

package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.Looks;
import ai.cicops.portal.identity.LooksContract;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Sessions;
import ai.cicops.portal.identity.dynamodb.DynamoLooks;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;

class DynamoLooksTest extends LooksContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final Dynamo dynamo = account.tables();

  @Override
  protected Looks looks() {
    return new DynamoLooks(dynamo, surroundings);
  }

  @Override
  protected Sessions sessions() {
    return new DynamoSessions(dynamo, surroundings);
  }

  @Override
  protected People people() {
    return new DynamoPeople(dynamo, surroundings);
  }

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(dynamo, surroundings);
  }
}

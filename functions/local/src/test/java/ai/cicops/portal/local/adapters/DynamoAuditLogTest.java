package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.AuditLogContract;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.platform.Surroundings;

class DynamoAuditLogTest extends AuditLogContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(account.tables(), surroundings);
  }
}

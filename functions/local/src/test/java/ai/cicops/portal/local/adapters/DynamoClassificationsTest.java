package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.calls.Classifications;
import ai.cicops.portal.calls.ClassificationsContract;
import ai.cicops.portal.calls.dynamodb.DynamoClassifications;

class DynamoClassificationsTest extends ClassificationsContract {
  private final Account account = Account.emptied();
  private final Classifications classifications =
      new DynamoClassifications(account.tables(), account.surroundings());

  @Override
  protected Classifications classifications() {
    return classifications;
  }

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(account.tables(), account.surroundings());
  }
}

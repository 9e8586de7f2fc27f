package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.AccessRules;
import ai.cicops.portal.identity.AccessRulesContract;
import ai.cicops.portal.identity.dynamodb.DynamoAccessRules;

class DynamoAccessRulesTest extends AccessRulesContract {
  private final Account account = Account.emptied();
  private final DynamoAccessRules rules =
      new DynamoAccessRules(account.tables(), account.surroundings());
  private final DynamoAuditLog log = new DynamoAuditLog(account.tables(), account.surroundings());

  @Override
  protected AccessRules rules() {
    return rules;
  }

  @Override
  protected AuditLog log() {
    return log;
  }
}

package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.disputes.Disputes;
import ai.cicops.portal.disputes.DisputesContract;
import ai.cicops.portal.disputes.dynamodb.DynamoDisputes;
import java.util.List;

class DynamoDisputesTest extends DisputesContract {
  private final Account account = Account.emptied();
  private final DynamoDisputes disputes =
      new DynamoDisputes(account.tables(), account.surroundings());
  private final DynamoAuditLog log = new DynamoAuditLog(account.tables(), account.surroundings());

  @Override
  protected Disputes disputes() {
    return disputes;
  }

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected List<String> told() {
    return account.outbox(EVENT, FACT);
  }
}

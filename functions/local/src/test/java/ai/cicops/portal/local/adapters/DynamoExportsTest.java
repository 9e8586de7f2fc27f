package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.exports.Exports;
import ai.cicops.portal.exports.ExportsContract;
import ai.cicops.portal.exports.dynamodb.DynamoExports;
import java.time.Instant;
import java.util.List;

class DynamoExportsTest extends ExportsContract {
  private final Account account = Account.emptied();
  private final DynamoExports exports = new DynamoExports(account.tables(), account.surroundings());
  private final DynamoAuditLog log = new DynamoAuditLog(account.tables(), account.surroundings());

  @Override
  protected Instant now() {
    return account.surroundings().clock().instant().minusSeconds(3600);
  }

  @Override
  protected Exports exports() {
    return exports;
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

package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.retention.Purges;
import ai.cicops.portal.retention.PurgesContract;
import ai.cicops.portal.retention.dynamodb.DynamoPurges;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class DynamoPurgesTest extends PurgesContract {
  private final Account account = Account.emptied();
  private final DynamoPurges purges = new DynamoPurges(account.tables(), account.surroundings());
  private final DynamoAuditLog log = new DynamoAuditLog(account.tables(), account.surroundings());

  @Override
  protected Purges purges() {
    return purges;
  }

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected Instant now() {
    return account.surroundings().clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.AuditLogContract;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.platform.Surroundings;

class DynamoAuditLogTest extends AuditLogContract {
  private final Surroundings surroundings = SharedAws.fresh();

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(SharedAws.dynamo(surroundings), surroundings);
  }
}

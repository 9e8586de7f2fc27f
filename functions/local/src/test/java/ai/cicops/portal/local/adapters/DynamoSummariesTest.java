package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.summaries.Summaries;
import ai.cicops.portal.summaries.SummariesContract;
import ai.cicops.portal.summaries.dynamodb.DynamoSummaries;

class DynamoSummariesTest extends SummariesContract {
  private final Account account = Account.emptied();

  @Override
  protected Summaries summaries() {
    return new DynamoSummaries(account.tables(), account.surroundings());
  }

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(account.tables(), account.surroundings());
  }
}

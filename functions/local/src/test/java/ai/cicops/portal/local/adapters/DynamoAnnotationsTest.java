package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.calls.Annotations;
import ai.cicops.portal.calls.AnnotationsContract;
import ai.cicops.portal.calls.DayChunks;
import ai.cicops.portal.calls.dynamodb.DynamoAnnotations;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import java.util.List;

class DynamoAnnotationsTest extends AnnotationsContract {
  private final Account account = Account.emptied();

  @Override
  protected Annotations annotations() {
    return new DynamoAnnotations(account.tables(), account.surroundings());
  }

  @Override
  protected DayChunks chunks() {
    return new DynamoDayChunks(account.tables(), account.surroundings());
  }

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(account.tables(), account.surroundings());
  }

  @Override
  protected List<String> told() {
    return account.outbox(EVENT, FACT);
  }
}

package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.views.Views;
import ai.cicops.portal.views.ViewsContract;
import ai.cicops.portal.views.dynamodb.DynamoViews;

class DynamoViewsTest extends ViewsContract {
  private final Account account = Account.emptied();

  @Override
  protected Views views() {
    return new DynamoViews(account.tables(), account.surroundings());
  }

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(account.tables(), account.surroundings());
  }
}

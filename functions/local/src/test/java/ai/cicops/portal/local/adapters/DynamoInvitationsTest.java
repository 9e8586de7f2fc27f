package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.Invitations;
import ai.cicops.portal.identity.InvitationsContract;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.dynamodb.DynamoInvitations;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.util.List;

class DynamoInvitationsTest extends InvitationsContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings(clock);
  private final Dynamo dynamo = account.tables();

  @Override
  protected Invitations invitations() {
    return new DynamoInvitations(dynamo, surroundings);
  }

  @Override
  protected People people() {
    return new DynamoPeople(dynamo, surroundings);
  }

  @Override
  protected AuditLog log() {
    return new DynamoAuditLog(dynamo, surroundings);
  }

  @Override
  protected List<String> told() {
    return account.outbox("Tested", "deed");
  }
}

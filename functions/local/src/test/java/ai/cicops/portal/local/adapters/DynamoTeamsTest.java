package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.teams.Teams;
import ai.cicops.portal.teams.TeamsContract;
import ai.cicops.portal.teams.dynamodb.DynamoTeams;

class DynamoTeamsTest extends TeamsContract {
  private final Account account = Account.emptied();
  private final DynamoTeams teams = new DynamoTeams(account.tables(), account.surroundings());
  private final DynamoAuditLog log = new DynamoAuditLog(account.tables(), account.surroundings());

  @Override
  protected Teams teams() {
    return teams;
  }

  @Override
  protected AuditLog log() {
    return log;
  }
}

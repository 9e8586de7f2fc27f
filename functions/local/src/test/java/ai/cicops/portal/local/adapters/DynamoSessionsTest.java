package ai.cicops.portal.local.adapters;

import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Sessions;
import ai.cicops.portal.identity.SessionsContract;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;

class DynamoSessionsTest extends SessionsContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final Dynamo dynamo = account.tables();
  private final DynamoPeople people = new DynamoPeople(dynamo, surroundings);
  private final DynamoSessions sessions = new DynamoSessions(dynamo, surroundings);

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected People people() {
    return people;
  }
}

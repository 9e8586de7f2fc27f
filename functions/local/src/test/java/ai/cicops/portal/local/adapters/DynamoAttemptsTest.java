package ai.cicops.portal.local.adapters;

import ai.cicops.portal.identity.Attempts;
import ai.cicops.portal.identity.AttemptsContract;
import ai.cicops.portal.identity.UsedSolutions;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoUsedSolutions;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;

class DynamoAttemptsTest extends AttemptsContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final Dynamo dynamo = account.tables();

  @Override
  protected Attempts attempts() {
    return new DynamoAttempts(dynamo, surroundings);
  }

  @Override
  protected UsedSolutions used() {
    return new DynamoUsedSolutions(dynamo, surroundings);
  }
}

package ai.cicops.portal.local.calls;

import ai.cicops.portal.calls.SettledCallers;
import ai.cicops.portal.calls.SettledCallersContract;
import ai.cicops.portal.calls.dynamodb.DynamoSettledCallers;
import ai.cicops.portal.local.adapters.Account;
import ai.cicops.portal.platform.dynamodb.Dynamo;

class DynamoSettledCallersTest extends SettledCallersContract {
  @Override
  protected SettledCallers callers() {
    var surroundings = Account.emptied().surroundings();
    return new DynamoSettledCallers(new Dynamo(surroundings), surroundings);
  }
}

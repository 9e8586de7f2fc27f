package ai.cicops.portal.local.calls;

import ai.cicops.portal.calls.CallsContract;
import ai.cicops.portal.calls.DayChunks;
import ai.cicops.portal.calls.DayChunksContract;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.local.adapters.Account;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import org.junit.jupiter.api.Nested;

public class DynamoDayChunksTest {
  static DayChunks emptied() {
    var surroundings = Account.emptied().surroundings();
    return new DynamoDayChunks(new Dynamo(surroundings), surroundings);
  }

  @Nested
  class Chunks extends DayChunksContract {
    @Override
    protected DayChunks chunks() {
      return emptied();
    }
  }

  @Nested
  class CallsOfChunks extends CallsContract {
    @Override
    protected DayChunks chunks() {
      return emptied();
    }
  }
}

package ai.cicops.portal.local.calls;

import ai.cicops.portal.calls.CallsContract;
import ai.cicops.portal.calls.DayChunks;
import ai.cicops.portal.calls.DayChunksContract;
import ai.cicops.portal.calls.KeepSegmentsContract;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class DynamoDayChunksTest {
  private static final LocalAws AWS = LocalAws.inMemory(Template.ofProject());

  @AfterAll
  static void stop() {
    AWS.close();
  }

  private static DayChunks emptied() {
    AWS.empty();
    var surroundings = AWS.surroundings();
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
  class Segments extends KeepSegmentsContract {
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

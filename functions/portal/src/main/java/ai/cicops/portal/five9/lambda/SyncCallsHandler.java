package ai.cicops.portal.five9.lambda;

import ai.cicops.portal.five9.SyncCalls;
import ai.cicops.portal.operations.lambda.RunRecordAnswer;
import ai.cicops.portal.platform.RequestId;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.Log;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Runs {@code sync-calls}, every 15 minutes; the event says nothing that it needs, the answer is
 * the run's record.
 */
public final class SyncCallsHandler implements RequestStreamHandler {
  private final Five9Wiring wiring;
  private final SyncCalls sync;
  private final Log log;

  public SyncCallsHandler() {
    this(Surroundings.ofProcess());
  }

  public SyncCallsHandler(Surroundings surroundings) {
    this.wiring = new Five9Wiring(surroundings);
    this.sync = new SyncCalls(wiring.session());
    this.log = Log.of(SyncCallsHandler.class, surroundings.clock());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    RequestId.during(
        context.getAwsRequestId(),
        () -> RunRecordAnswer.send(sync.run(wiring.deadline(context)), log, context, output));
  }
}

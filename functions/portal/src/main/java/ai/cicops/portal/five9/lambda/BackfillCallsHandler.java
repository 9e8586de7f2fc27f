package ai.cicops.portal.five9.lambda;

import ai.cicops.portal.five9.BackfillCalls;
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
 * Runs {@code backfill-calls}, each night at 00:03 of the business zone; the event says nothing
 * that it needs, the answer is the run's record.
 */
public final class BackfillCallsHandler implements RequestStreamHandler {
  private final Five9Wiring wiring;
  private final BackfillCalls backfill;
  private final Log log;

  public BackfillCallsHandler() {
    this(Surroundings.ofProcess());
  }

  public BackfillCallsHandler(Surroundings surroundings) {
    this.wiring = new Five9Wiring(surroundings);
    this.backfill = new BackfillCalls(wiring.session());
    this.log = Log.of(BackfillCallsHandler.class, surroundings.clock());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    RequestId.during(
        context.getAwsRequestId(),
        () -> RunRecordAnswer.send(backfill.run(wiring.deadline(context)), log, context, output));
  }
}

package ai.cicops.portal.completeness.lambda;

import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.completeness.CheckDays;
import ai.cicops.portal.completeness.Reconcile;
import ai.cicops.portal.completeness.dynamodb.DynamoCountedDays;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.five9.dynamodb.DynamoLedger;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.operations.lambda.RunRecordAnswer;
import ai.cicops.portal.platform.RequestId;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoLease;
import ai.cicops.portal.platform.lambda.Log;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Runs {@code reconcile}, each night at 03:20 of the business zone; the event says nothing that it
 * needs, the answer is the run's record.
 */
public final class ReconcileHandler implements RequestStreamHandler {
  private static final String PK = "counted";

  /** Longer than the function's time-out, so that it need not be renewed. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  /** Left before Lambda's own limit, to end in order. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final Reconcile reconcile;
  private final InstantSource clock;
  private final Log log;

  public ReconcileHandler() {
    this(Surroundings.ofProcess());
  }

  public ReconcileHandler(Surroundings surroundings) {
    var settings = surroundings.settings();
    var zone = settings.zone("PORTAL_ZONE", "America/New_York");
    settings.check();
    var dynamo = new Dynamo(surroundings);
    this.clock = surroundings.clock();
    var counted = new DynamoCountedDays(dynamo, surroundings);
    this.reconcile =
        new Reconcile(
            new CheckDays(
                new RecountCalls(new DynamoDayChunks(dynamo, surroundings), clock),
                new DynamoLedger(dynamo, surroundings),
                new DynamoCompanies(dynamo, surroundings),
                counted,
                clock),
            counted,
            new DynamoCoverages(dynamo, surroundings),
            new DynamoLease(dynamo, surroundings, PK, LEASE),
            new DynamoRunRecords(dynamo, surroundings),
            zone,
            clock,
            surroundings.ids());
    this.log = Log.of(ReconcileHandler.class, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    var deadline = clock.instant().plus(left);
    RequestId.during(
        context.getAwsRequestId(),
        () -> RunRecordAnswer.send(reconcile.run(deadline), log, context, output));
  }
}

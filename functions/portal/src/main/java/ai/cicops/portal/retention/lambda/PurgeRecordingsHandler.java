package ai.cicops.portal.retention.lambda;

import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.operations.lambda.RunRecordAnswer;
import ai.cicops.portal.platform.RequestId;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoLease;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.lambda.Log;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.dynamodb.DynamoUnmatchedAudio;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import ai.cicops.portal.retention.PurgeRecordings;
import ai.cicops.portal.retention.dynamodb.DynamoPurges;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Runs {@code purge-recordings}. The schedule's event says {@code {"remove": true}}; any other
 * event is a dry run. The answer is the run's record.
 */
public final class PurgeRecordingsHandler implements RequestStreamHandler {
  /** The audio move's, so that audio comes and goes in turn. */
  private static final String PK = "audio";

  /** Longer than the function's time-out, so that it need not be renewed. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  /** Left before Lambda's own limit, to end in order. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final PurgeRecordings purgeRecordings;
  private final InstantSource clock;
  private final Log log;

  public PurgeRecordingsHandler() {
    this(Surroundings.ofProcess());
  }

  public PurgeRecordingsHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this.clock = surroundings.clock();
    this.purgeRecordings =
        new PurgeRecordings(
            new PurgeRecordings.Stores(
                new DynamoCompanies(dynamo, surroundings),
                new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock),
                new S3RecordingFiles(new S3(surroundings), surroundings),
                new DynamoUnmatchedAudio(dynamo, surroundings),
                new DynamoCoverages(dynamo, surroundings),
                new DynamoPurges(dynamo, surroundings)),
            new DynamoLease(dynamo, surroundings, PK, LEASE),
            new DynamoRunRecords(dynamo, surroundings),
            clock,
            surroundings.ids());
    this.log = Log.of(PurgeRecordingsHandler.class, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    boolean remove = EventTree.read(event).at("remove").flag();
    var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    var deadline = clock.instant().plus(left);
    RequestId.during(
        context.getAwsRequestId(),
        () -> RunRecordAnswer.send(purgeRecordings.run(remove, deadline), log, context, output));
  }
}

package ai.cicops.portal.audio.lambda;

import ai.cicops.portal.audio.AudioRound;
import ai.cicops.portal.audio.AudioSettings;
import ai.cicops.portal.audio.AudioStores;
import ai.cicops.portal.audio.MoveAudio;
import ai.cicops.portal.audio.ffmpeg.FfmpegPlayableAudio;
import ai.cicops.portal.audio.sftp.SftpRecordingShelf;
import ai.cicops.portal.audio.sftp.SftpSettings;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.operations.lambda.RunRecordAnswer;
import ai.cicops.portal.platform.RequestId;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoCircuitBreaker;
import ai.cicops.portal.platform.dynamodb.DynamoLease;
import ai.cicops.portal.platform.lambda.Log;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.dynamodb.DynamoUnmatchedAudio;
import ai.cicops.portal.recordings.dynamodb.DynamoYoungFiles;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/** Runs the audio move and answers its record. The event says nothing that a run needs. */
public final class MoveAudioHandler implements RequestStreamHandler {
  private static final String PK = "audio";

  /** Renewed before each call's audio, which takes a fraction of it. */
  private static final Duration LEASE = Duration.ofMinutes(4);

  private final MoveAudio moveAudio;
  private final Log log;

  public MoveAudioHandler() {
    this(Surroundings.ofProcess());
  }

  public MoveAudioHandler(Surroundings surroundings) {
    var settings = surroundings.settings();
    var audio =
        AudioSettings.read(
            settings, Path.of(System.getProperty("java.io.tmpdir"), "portal-recordings"));
    var sftp = SftpSettings.read(settings);
    settings.check();
    var dynamo = new Dynamo(surroundings);
    var clock = surroundings.clock();
    var stores =
        new AudioStores(
            new DynamoCompanies(dynamo, surroundings),
            new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock),
            new DynamoUnmatchedAudio(dynamo, surroundings),
            new DynamoYoungFiles(dynamo, surroundings),
            new S3RecordingFiles(new S3(surroundings), surroundings));
    this.moveAudio =
        new MoveAudio(
            new AudioRound(
                audio, stores, new SftpRecordingShelf(sftp), new FfmpegPlayableAudio(), clock),
            new DynamoLease(dynamo, surroundings, PK, LEASE),
            new DynamoCircuitBreaker(dynamo, surroundings, PK),
            new DynamoRunRecords(dynamo, surroundings),
            clock,
            surroundings.ids());
    this.log = Log.of(MoveAudioHandler.class, clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    RequestId.during(
        context.getAwsRequestId(),
        () -> RunRecordAnswer.send(moveAudio.run(), log, context, output));
  }
}

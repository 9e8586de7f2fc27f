package ai.cicops.portal.recordings.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.Waveform;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import java.time.Duration;
import java.util.List;

/** A recording's link and its waveform. */
final class IssueRecordingLinkRehearsal implements Rehearsal {
  private static final String PEAKS = "peaks/1";

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company().callThatCanBeHeard("play/1", PEAKS);
    new S3RecordingFiles(new S3(surroundings), surroundings)
        .keep(PEAKS, new Waveform(Duration.ofMinutes(2), List.of(0, 100)));
    var call = scene.call().toString();
    var owner = scene.owner();
    function.ask(
        owner.asks("POST /api/calls/{id}/recording/link").parameter("id", call).json("{}"));
    function.ask(owner.asks("GET /api/calls/{id}/recording/peaks").parameter("id", call));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/calls/{id}/recording/peaks");
  }
}

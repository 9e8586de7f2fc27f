package ai.cicops.portal.recordings.lambda;

import ai.cicops.portal.recordings.IssueRecordingLink.RecordingLink;
import ai.cicops.portal.recordings.Waveform;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** Bodies of the routes about recordings. */
final class RecordingAnswer {
  private RecordingAnswer() {}

  /** What is asked for is in the address; the body is an empty object. */
  @Serdeable.Deserializable
  record Nothing() {}

  /** A link and until when it works. */
  @Serdeable.Serializable
  record Link(String url, Instant expiresAt, long seconds) {
    static Link of(RecordingLink link) {
      return new Link(link.url().toString(), link.expiresAt(), link.length().toSeconds());
    }
  }

  /** A waveform. */
  @Serdeable.Serializable
  record Peaks(long seconds, List<Integer> peaks) {
    static Peaks of(Waveform waveform) {
      return new Peaks(waveform.length().toSeconds(), waveform.peaks());
    }
  }
}

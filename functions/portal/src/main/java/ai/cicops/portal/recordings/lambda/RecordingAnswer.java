package ai.cicops.portal.recordings.lambda;

import ai.cicops.portal.recordings.IssueRecordingLink.RecordingLink;
import ai.cicops.portal.recordings.Waveform;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/** Bodies of the routes about recordings. */
final class RecordingAnswer {
  private RecordingAnswer() {}

  /** A link and until when it works. */
  @Json
  record Link(String url, Instant expiresAt, long seconds) {
    static Link of(RecordingLink link) {
      return new Link(link.url().toString(), link.expiresAt(), link.length().toSeconds());
    }
  }

  /** A waveform. */
  @Json
  record Peaks(long seconds, List<Integer> peaks) {
    static Peaks of(Waveform waveform) {
      return new Peaks(waveform.length().toSeconds(), waveform.peaks());
    }
  }
}

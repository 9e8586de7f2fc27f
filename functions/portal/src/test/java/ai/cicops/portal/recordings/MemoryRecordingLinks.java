package ai.cicops.portal.recordings;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Links that lead nowhere and say what they were asked for. */
public final class MemoryRecordingLinks implements RecordingLinks {
  @Override
  public URI link(String key, String fileName, Duration validity) {
    return URI.create(
        "http://bucket.example/"
            + key
            + "?for="
            + validity
            + "&as="
            + URLEncoder.encode(fileName, StandardCharsets.UTF_8));
  }
}

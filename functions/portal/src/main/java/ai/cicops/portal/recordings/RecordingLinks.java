package ai.cicops.portal.recordings;

import java.net.URI;
import java.time.Duration;

/** Addresses under which a browser can fetch audio for a short while, in parts if it likes. */
public interface RecordingLinks {
  /**
   * An address that works for {@code validity} and answers as playable audio of this name.
   *
   * @param fileName what the listener would see when saving it
   */
  URI link(String key, String fileName, Duration validity);
}

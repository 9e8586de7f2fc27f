package ai.cicops.portal.local.five9.sftp;

import ai.cicops.portal.local.five9.audio.Recording;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file as it lies there now.
 *
 * @param path absolute
 * @param recording what it will hold when complete; empty when it holds rubbish or nothing
 * @param size bytes that are there by now
 */
public record ShelfFile(String path, Optional<Recording> recording, int size, Instant modified) {

  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it has its final name. */
  public boolean complete() {
    return path.endsWith(".wav");
  }

  public byte[] bytes() {
    if (recording.isPresent()) {
      return Arrays.copyOf(recording.get().file(), size);
    }
    byte[] rubbish = new byte[size];
    for (int i = 0; i < size; i++) {
      rubbish[i] = (byte) ("this is no audio " + path).charAt(i % 17);
    }
    return rubbish;
  }
}

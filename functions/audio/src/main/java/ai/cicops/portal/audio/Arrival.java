package ai.cicops.portal.audio;

import ai.cicops.portal.audio.RecordingShelf.ShelfFile;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that has found its call.
 *
 * @param onShelf what the listing said, null when its copy is here already
 */
record Arrival(
    String source, String originalKey, long bytes, Instant start, @Nullable ShelfFile onShelf) {
  private static final int HASH = 32;

  static Arrival fromShelf(ShelfFile file, Instant start) {
    return new Arrival(file.path(), originalKey("originals/", file), file.bytes(), start, file);
  }

  static Arrival ofLoose(LooseFile file, Instant start) {
    return new Arrival(file.source(), file.originalKey(), file.bytes(), start, null);
  }

  /**
   * The same file always has the same key; nothing of its name, which tells who called, is in it.
   */
  static String originalKey(String folder, ShelfFile file) {
    var path = file.path();
    return folder
        + Sha256.hex(path + "\n" + file.bytes()).substring(0, HASH)
        + path.substring(path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
  }

  static String contentType(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".mp3") ? "audio/mpeg" : "audio/wav";
  }
}

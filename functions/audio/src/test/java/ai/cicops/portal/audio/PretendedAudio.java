package ai.cicops.portal.audio;

import ai.cicops.portal.recordings.Waveform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A second a byte; what begins with {@code x}, or is empty, cannot be decoded. */
final class PretendedAudio implements PlayableAudio {
  @Override
  public Derived derive(List<Path> originals, Path target) {
    var lengths = new ArrayList<Duration>();
    var whole = new StringBuilder();
    try {
      for (var original : originals) {
        var text = Files.exists(original) ? Files.readString(original) : "";
        boolean corrupt = text.isEmpty() || text.startsWith("x");
        lengths.add(Duration.ofSeconds(corrupt ? 0 : text.length()));
        whole.append(corrupt ? "" : text);
      }
      Files.writeString(target, whole);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    var length = Duration.ofSeconds(whole.length());
    return new Derived(lengths, new Waveform(length, List.of(50)));
  }
}

package ai.cicops.portal.audio;

import ai.cicops.portal.recordings.Waveform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes of originals, whatever their codec, one file that every browser plays. */
public interface PlayableAudio {
  String CONTENT_TYPE = "audio/mpeg";

  /**
   * Decodes the originals one after the other into one MP3 (44.1 kHz, mono, constant rate, with a
   * header to seek by). An original that cannot be decoded is left out. The same originals make the
   * same bytes.
   *
   * @param originals in order
   * @param target written anew; nothing of use when no original could be decoded
   */
  Derived derive(List<Path> originals, Path target);

  /**
   * What came of it.
   *
   * @param lengths of the originals, in order; zero of one that cannot be decoded
   * @param waveform of them all; its length is the target's
   */
  record Derived(List<Duration> lengths, Waveform waveform) {
    public Derived {
      lengths = List.copyOf(lengths);
    }

    public boolean playable() {
      return waveform.length().isPositive();
    }
  }
}

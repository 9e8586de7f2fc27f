package ai.cicops.portal.audio.ffmpeg;

import ai.cicops.portal.audio.Peaks;
import ai.cicops.portal.audio.PlayableAudio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decodes and encodes by FFmpeg's libraries, in constant memory whatever the length. */
public final class FfmpegPlayableAudio implements PlayableAudio {
  @Override
  public Derived derive(List<Path> originals, Path target) {
    Ffmpeg.load();
    var peaks = new Peaks(Ffmpeg.RATE);
    var lengths = new ArrayList<Duration>(originals.size());
    try (var writer = new Mp3Writer(target)) {
      for (var original : originals) {
        long before = peaks.samples();
        decode(
            original,
            (samples, count) -> {
              peaks.add(samples, count);
              writer.take(samples, count);
            });
        lengths.add(Duration.ofMillis((peaks.samples() - before) * 1000 / Ffmpeg.RATE));
      }
      writer.finish();
    }
    return new Derived(lengths, peaks.waveform());
  }

  private static void decode(Path original, SampleSink sink) {
    try (var reader = new AudioReader(original)) {
      reader.read(sink);
    } catch (FfmpegFault undecodable) {
      // what was decoded before the fault stays; nothing at all is a length of zero
    }
  }
}

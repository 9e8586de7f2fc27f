package ai.cicops.portal.recordings;

import java.time.Duration;
import java.util.List;

/**
 * The outline of a recording as the player draws it.
 *
 * @param peaks the loudest sample of each of at most {@link #MOST} equal stretches, 0 to 100
 */
public record Waveform(Duration length, List<Integer> peaks) {
  public static final int MOST = 600;

  public Waveform {
    peaks = List.copyOf(peaks);
    if (peaks.size() > MOST || peaks.stream().anyMatch(peak -> peak < 0 || peak > 100)) {
      throw new IllegalArgumentException("no waveform");
    }
  }
}

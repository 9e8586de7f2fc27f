package ai.cicops.portal.audio;

import ai.cicops.portal.recordings.Waveform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * Measures the loudness of samples as they pass, in stretches of ten milliseconds, and outlines the
 * whole in the end: two bytes a stretch are all that is kept. The loudest stretch is 100, unless
 * all is next to silence.
 */
public final class Peaks {
  private static final int STRETCHES_A_SECOND = 100;

  /** Below a hundredth of what fits, noise is not drawn as speech. */
  private static final int SILENCE = Short.MAX_VALUE / 100;

  private final int rate;
  private final int stretch;
  private short[] stretches = new short[60 * STRETCHES_A_SECOND];
  private int closed;
  private long samples;
  private int loudest;

  /**
   * @param rate samples a second
   */
  public Peaks(int rate) {
    this.rate = rate;
    this.stretch = rate / STRETCHES_A_SECOND;
  }

  public void add(short[] passing, int count) {
    for (int sample = 0; sample < count; sample++) {
      loudest = Math.max(loudest, Math.abs((int) passing[sample]));
      if (++samples % stretch == 0) {
        close();
      }
    }
  }

  public long samples() {
    return samples;
  }

  public Waveform waveform() {
    if (samples % stretch != 0) {
      close();
    }
    int full = Math.max(SILENCE, most(0, closed));
    int count = Math.min(Waveform.MOST, closed);
    var peaks = new ArrayList<Integer>(count);
    for (int peak = 0; peak < count; peak++) {
      int from = (int) ((long) closed * peak / count);
      int to = (int) ((long) closed * (peak + 1) / count);
      peaks.add(Math.round(100f * most(from, to) / full));
    }
    return new Waveform(Duration.ofMillis(samples * 1000 / rate), peaks);
  }

  private int most(int from, int to) {
    int most = 0;
    for (int at = from; at < to; at++) {
      most = Math.max(most, stretches[at]);
    }
    return most;
  }

  private void close() {
    if (closed == stretches.length) {
      stretches = Arrays.copyOf(stretches, closed * 2);
    }
    stretches[closed++] = (short) Math.min(Short.MAX_VALUE, loudest);
    loudest = 0;
  }
}

package ai.cicops.portal.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeaksTest {
  private final Peaks peaks = new Peaks(8_000);

  @Test
  void drawsTheLoudestOfEachStretch() {
    peaks.add(new short[80], 80);
    var loud = new short[80];
    loud[17] = Short.MIN_VALUE;
    peaks.add(loud, 80);
    var half = new short[40];
    half[3] = 16_384;
    peaks.add(half, 40);
    assertEquals(List.of(0, 100, 50), peaks.waveform().peaks());
    assertEquals(Duration.ofMillis(25), peaks.waveform().length());
  }

  @Test
  void drawsALongRecordingInSixHundredStretches() {
    var second = new short[8_000];
    Arrays.fill(second, (short) 9_000);
    for (int passed = 0; passed < 7_200; passed++) {
      peaks.add(second, second.length);
    }
    assertEquals(Collections.nCopies(600, 100), peaks.waveform().peaks());
    assertEquals(Duration.ofHours(2), peaks.waveform().length());
  }

  @Test
  void drawsSilenceAsSilence() {
    var hiss = new short[800];
    Arrays.fill(hiss, (short) 40);
    peaks.add(hiss, hiss.length);
    assertTrue(peaks.waveform().peaks().stream().allMatch(peak -> peak < 15));
    assertEquals(List.of(), new Peaks(8_000).waveform().peaks());
  }
}

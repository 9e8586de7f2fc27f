package ai.cicops.portal.audio.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audio.Wave;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegPlayableAudioTest {
  private final FfmpegPlayableAudio audio = new FfmpegPlayableAudio();
  private final Path folder;

  FfmpegPlayableAudioTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "booked-water-heater,35.29",
    "price-shopper-ac,27.29",
    "emergency-burst-pipe,24.64",
    "solicitor,14.93",
    "wrong-number,11.33",
    "reschedule-spanish,20.98"
  })
  void makesWhatBrowsersPlayOfADialogue(String name, double seconds) throws IOException {
    var target = folder.resolve("play.mp3");
    var derived = audio.derive(List.of(Wave.dialogue(name)), target);
    assertTrue(derived.playable());
    assertEquals(seconds, seconds(derived.waveform().length()), 0.1);
    assertEquals(List.of(derived.waveform().length()), derived.lengths());
    var peaks = derived.waveform().peaks();
    assertEquals(600, peaks.size());
    assertEquals(100, peaks.stream().mapToInt(Integer::intValue).max().orElseThrow());
    assertTrue(peaks.stream().mapToInt(Integer::intValue).average().orElseThrow() > 10, "speech");
    var mp3 = Mp3.read(target);
    assertEquals(44_100, mp3.rate());
    assertEquals(1, mp3.version(), "MPEG-1");
    assertEquals(1, mp3.channels());
    assertEquals(32, mp3.kiloBitsASecond());
    assertTrue(mp3.hasSeekTable());
    assertEquals(seconds, mp3.frames() * 1152 / 44_100.0, 0.15);
    // what a browser would hear is what was said
    var heard = audio.derive(List.of(target), folder.resolve("again.mp3"));
    assertEquals(seconds, seconds(heard.waveform().length()), 0.15);
    assertEquals(
        peaks.stream().mapToInt(Integer::intValue).average().orElseThrow(),
        heard.waveform().peaks().stream().mapToInt(Integer::intValue).average().orElseThrow(),
        5);
  }

  @Test
  void putsPartsOneAfterTheOther() {
    var parts = List.of(Wave.dialogue("wrong-number"), Wave.dialogue("solicitor"));
    var derived = audio.derive(parts, folder.resolve("play.mp3"));
    assertEquals(11.33, seconds(derived.lengths().get(0)), 0.1);
    assertEquals(14.93, seconds(derived.lengths().get(1)), 0.1);
    assertEquals(26.26, seconds(derived.waveform().length()), 0.1);
  }

  @Test
  void makesTheSameBytesAgain() throws IOException {
    var one = folder.resolve("one.mp3");
    var two = folder.resolve("two.mp3");
    audio.derive(List.of(Wave.dialogue("solicitor")), one);
    audio.derive(List.of(Wave.dialogue("solicitor")), two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void takesPlainSamplesInStereoToo() throws IOException {
    var file = Files.write(folder.resolve("stereo.wav"), Wave.stereoTone(8_000, 1.0));
    var derived = audio.derive(List.of(file), folder.resolve("play.mp3"));
    assertEquals(1.0, seconds(derived.waveform().length()), 0.01);
    assertEquals(100, derived.waveform().peaks().size());
    assertTrue(derived.waveform().peaks().stream().allMatch(peak -> peak > 20));
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "44", "60", "61"})
  void leavesOutWhatIsNoAudio(int bytes) throws IOException {
    var whole = Files.readAllBytes(Wave.dialogue("solicitor"));
    var broken = Files.write(folder.resolve("broken.wav"), Arrays.copyOf(whole, bytes));
    var derived = audio.derive(List.of(broken), folder.resolve("play.mp3"));
    assertFalse(derived.playable());
    assertEquals(List.of(Duration.ZERO), derived.lengths());
  }

  @Test
  void leavesOutAPageAndAPlayListThatCallThemselvesAudio() throws IOException {
    var page = Files.writeString(folder.resolve("a.wav"), "<html><body>503</body></html>");
    var list =
        Files.writeString(
            folder.resolve("b.wav"),
            "#EXTM3U\n#EXTINF:9,\nfile://" + Wave.dialogue("solicitor") + "\n#EXT-X-ENDLIST\n");
    var derived =
        audio.derive(
            List.of(page, Wave.dialogue("wrong-number"), list), folder.resolve("play.mp3"));
    assertEquals(Duration.ZERO, derived.lengths().get(0));
    assertEquals(11.33, seconds(derived.lengths().get(1)), 0.1);
    assertEquals(Duration.ZERO, derived.lengths().get(2));
    assertEquals(11.33, seconds(derived.waveform().length()), 0.1);
  }

  @Test
  void playsWhatIsThereOfATruncatedFile() throws IOException {
    var whole = Files.readAllBytes(Wave.dialogue("solicitor"));
    var half = Files.write(folder.resolve("half.wav"), Arrays.copyOf(whole, whole.length / 2));
    var derived = audio.derive(List.of(half), folder.resolve("play.mp3"));
    assertEquals(7.5, seconds(derived.waveform().length()), 0.2);
  }

  /** A second of sound for each two blocks of eight bytes, if one believed the header. */
  @ParameterizedTest
  @CsvSource({"1", "50", "3999", "192001", "2147483647", "-1", "0"})
  void believesNoHeaderThatMakesDaysOfSeconds(int rate) throws IOException {
    var bytes = Files.readAllBytes(Wave.dialogue("wrong-number"));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(24, rate);
    var lying = Files.write(folder.resolve("lying.wav"), bytes);
    var derived = audio.derive(List.of(lying), folder.resolve("play.mp3"));
    assertTrue(
        derived.waveform().length().toSeconds() <= 1 + bytes.length / 500,
        () -> derived.waveform().length().toString());
  }

  @Test
  void opensNoCodecThatNoTelephoneWrites() throws IOException {
    var bytes = Files.readAllBytes(Wave.dialogue("wrong-number"));
    // Windows Media, in a wave
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(20, (short) 0x161);
    var strange = Files.write(folder.resolve("strange.wav"), bytes);
    assertFalse(audio.derive(List.of(strange), folder.resolve("play.mp3")).playable());
  }

  @Test
  void survivesNoise() throws IOException {
    var random = new Random(7);
    var whole = Files.readAllBytes(Wave.dialogue("wrong-number"));
    for (int round = 0; round < 40; round++) {
      var bytes = whole.clone();
      for (int blow = 0; blow < 20; blow++) {
        bytes[random.nextInt(round % 2 == 0 ? 80 : bytes.length)] = (byte) random.nextInt();
      }
      var noise = Files.write(folder.resolve("noise.wav"), bytes);
      var derived = audio.derive(List.of(noise), folder.resolve("play.mp3"));
      assertTrue(derived.waveform().peaks().size() <= 600);
    }
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }
}

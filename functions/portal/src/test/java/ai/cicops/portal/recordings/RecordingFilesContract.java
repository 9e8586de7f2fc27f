package ai.cicops.portal.recordings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link RecordingFiles} promises. */
public abstract class RecordingFilesContract {
  private static final Waveform WAVEFORM =
      new Waveform(Duration.ofMillis(11_330), List.of(0, 7, 100));

  /** An empty bucket. */
  protected abstract RecordingFiles files();

  @Test
  void givesBackWhatItKeeps(@TempDir Path folder) throws IOException {
    var files = files();
    var bytes = new byte[300_000];
    IntStream.range(0, bytes.length).forEach(at -> bytes[at] = (byte) (at * 31));
    var file = Files.write(folder.resolve("a"), bytes);
    files.keep("originals/a.wav", file, "audio/wav");
    assertTrue(files.fetch("originals/a.wav", folder.resolve("b")));
    assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("b")));
  }

  @Test
  void keepsWhatLiesUnderAKeyAlready(@TempDir Path folder) throws IOException {
    var files = files();
    files.keep("k", Files.writeString(folder.resolve("a"), "first"), "audio/wav");
    files.keep("k", Files.writeString(folder.resolve("b"), "second"), "audio/wav");
    assertTrue(files.fetch("k", folder.resolve("c")));
    assertEquals("first", Files.readString(folder.resolve("c")));
    files.keep("w", WAVEFORM);
    files.keep("w", new Waveform(Duration.ZERO, List.of()));
    assertEquals(Optional.of(WAVEFORM), files.waveform("w"));
  }

  @Test
  void keepsAnEmptyFile(@TempDir Path folder) throws IOException {
    var files = files();
    files.keep("empty", Files.createFile(folder.resolve("a")), "audio/wav");
    assertTrue(files.fetch("empty", folder.resolve("b")));
    assertEquals(0, Files.size(folder.resolve("b")));
  }

  @Test
  void keepsAWaveformWithoutPeaks() {
    var files = files();
    var none = new Waveform(Duration.ZERO, List.of());
    files.keep("w", none);
    assertEquals(Optional.of(none), files.waveform("w"));
  }

  @Test
  void removesWhatLiesUnderKeysAndMindsNoneThatIsFree(@TempDir Path folder) throws IOException {
    var files = files();
    files.keep("a", Files.writeString(folder.resolve("a"), "a"), "audio/wav");
    files.keep("w", WAVEFORM);
    assertEquals(List.of("a"), files.under("a"));
    assertEquals(List.of(), files.under("none"));
    files.keep("b", Files.writeString(folder.resolve("b"), "b"), "audio/wav");
    files.remove(List.of("a", "w", "nothing"));
    files.remove(List.of("a"));
    files.remove(List.of());
    assertFalse(files.fetch("a", folder.resolve("c")));
    assertEquals(Optional.empty(), files.waveform("w"));
    assertTrue(files.fetch("b", folder.resolve("c")));
  }

  @Test
  void findsNothingUnderAKeyThatIsFree(@TempDir Path folder) {
    assertFalse(files().fetch("nothing", folder.resolve("a")));
    assertEquals(Optional.empty(), files().waveform("nothing"));
  }
}

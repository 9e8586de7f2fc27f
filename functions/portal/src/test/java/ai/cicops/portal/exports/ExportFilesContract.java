package ai.cicops.portal.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link ExportFiles} promises. */
public abstract class ExportFilesContract {
  private static final String KEY = "exports/a b/1.csv";

  protected abstract ExportFiles files();

  private static byte[] bytes(int seed, int size) {
    var bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private Optional<byte[]> read(String key) {
    return files().read(key, ExportFilesContract::all);
  }

  private static byte[] all(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Test
  void makesAFileOfItsParts() {
    var first = bytes(1, ExportFiles.LEAST_PART);
    var second = bytes(2, 3);
    var upload = files().begin(KEY);
    var one = files().part(KEY, upload, 1, first);
    var two = files().part(KEY, upload, 2, second);
    assertEquals(Optional.empty(), read(KEY));

    files().complete(KEY, upload, List.of(one, two));
    // by somebody who does not know that it was
    files().complete(KEY, upload, List.of(one, two));

    var whole = new ByteArrayOutputStream();
    whole.writeBytes(first);
    whole.writeBytes(second);
    assertArrayEquals(whole.toByteArray(), read(KEY).orElseThrow());
  }

  @Test
  void replacesAPartOfTheSameNumber() {
    var upload = files().begin(KEY);
    files().part(KEY, upload, 1, bytes(1, 9));
    var again = files().part(KEY, upload, 1, bytes(2, 7));

    files().complete(KEY, upload, List.of(again));

    assertArrayEquals(bytes(2, 7), read(KEY).orElseThrow());
  }

  @Test
  void putsAsideInPlaceOfWhatWasThere() {
    files().put("exports/x/1.rest-1", "one".getBytes(UTF_8));
    files().put("exports/x/1.rest-1", "two".getBytes(UTF_8));
    assertEquals("two", new String(read("exports/x/1.rest-1").orElseThrow(), UTF_8));
    assertEquals(Optional.empty(), read("exports/x/1.rest-2"));
  }
}

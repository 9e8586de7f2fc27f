package ai.cicops.portal.five9;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A report as Five9 gave it, UTF-8 and compressed: a twelfth of its size while it waits to be read
 * and kept.
 */
public final class ReportText {
  private final byte[] compressed;

  private ReportText(byte[] compressed) {
    this.compressed = compressed;
  }

  public static ReportText of(String text) {
    try {
      return writing(writer -> writer.write(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static ReportText ofCompressed(byte[] compressed) {
    return new ReportText(compressed.clone());
  }

  /** Made piece by piece, so that it never stands in memory whole. */
  public static ReportText writing(Pieces pieces) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = new OutputStreamWriter(new GZIPOutputStream(bytes, 16 * 1024), UTF_8)) {
      pieces.to(writer);
    }
    return new ReportText(bytes.toByteArray());
  }

  public Reader open() {
    try {
      return new InputStreamReader(
          new GZIPInputStream(new ByteArrayInputStream(compressed), 16 * 1024), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The whole text; for reading row by row with a way back. */
  public String text() {
    try (var reader = open()) {
      return reader.readAllAsString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public byte[] compressed() {
    return compressed.clone();
  }

  /** Writes a report's text in pieces. */
  @FunctionalInterface
  public interface Pieces {
    void to(Writer writer) throws IOException;
  }
}

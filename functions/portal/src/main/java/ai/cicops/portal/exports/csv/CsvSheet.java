package ai.cicops.portal.exports.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.exports.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * UTF-8, commas, lines that end with CR and LF, quotes where they are needed (RFC 4180). A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises
 * against CSV injection.
 */
public final class CsvSheet implements Sheet {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Also in the width of Chinese signs, which some spreadsheets read alike. */
  private static final String BEGINS_FORMULA = "=+-@\t\r＝＋－＠";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CSVPrinter printer;

  public CsvSheet() {
    try {
      printer = new CSVPrinter(new OutputStreamWriter(bytes, UTF_8), CSVFormat.RFC4180);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void mark() {
    put(BYTE_ORDER_MARK);
  }

  @Override
  public void put(byte[] more) {
    bytes.writeBytes(more);
  }

  @Override
  public void row(List<String> cells) {
    try {
      for (var cell : cells) {
        printer.print(harmless(cell));
      }
      printer.println();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public int size() {
    flush();
    return bytes.size();
  }

  @Override
  public byte[] take() {
    flush();
    var taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }

  private void flush() {
    try {
      printer.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

package ai.cicops.portal.exports.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {
  private static String written(String... cells) {
    var sheet = new CsvSheet();
    sheet.row(List.of(cells));
    return new String(sheet.take(), UTF_8);
  }

  @Test
  void quotesWhatNeedsIt() {
    assertEquals(
        "a,\"b,c\",\"d\"\"e\",\"f\r\ng\",,ñ\r\n", written("a", "b,c", "d\"e", "f\r\ng", "", "ñ"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
  void makesFormulasHarmless(String cell) {
    assertEquals("'" + cell, written("x", cell).substring(2).replace("\"", "").strip());
  }

  @Test
  void leavesTheRestAlone() {
    assertEquals("1+1,a=b,'x\r\n", written("1+1", "a=b", "'x"));
  }

  @Test
  void goesOnWhereAnotherWasTaken() {
    var first = new CsvSheet();
    first.mark();
    first.row(List.of("a"));
    assertEquals(6, first.size());
    var second = new CsvSheet();
    second.put(first.take());
    assertEquals(0, first.size());
    second.row(List.of("b"));
    assertArrayEquals("\uFEFFa\r\nb\r\n".getBytes(UTF_8), second.take());
  }

  /** Whatever is written is read again, but for what was made harmless. */
  @Property
  void readersReadWhatWasWritten(@ForAll @Size(min = 2, max = 4) List<String> cells)
      throws IOException {
    var plain =
        cells.stream()
            .map(cell -> "x" + cell.replaceAll("[\\x{D800}-\\x{DFFF}\\x00\\x{FFFE}]", "?"))
            .toList();
    var text = written(plain.toArray(String[]::new));
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      var rows = parser.getRecords();
      assertEquals(1, rows.size());
      assertEquals(plain, Stream.of(rows.getFirst().values()).toList());
    }
  }
}

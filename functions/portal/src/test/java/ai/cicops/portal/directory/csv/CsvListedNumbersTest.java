package ai.cicops.portal.directory.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.cicops.portal.directory.ListedNumbers.ReadOutcome;
import ai.cicops.portal.directory.ListedNumbers.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvListedNumbersTest {
  private final CsvListedNumbers lists = new CsvListedNumbers();

  private ReadOutcome.Read read(String text) {
    return assertInstanceOf(ReadOutcome.Read.class, lists.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number,label,source,campaign\n612,Main,Website,A - Main\n",
        "number,label,source,campaign\r\n612,Main,Website,A - Main",
        "\uFEFFnumber,label,source,campaign\r\n612,Main,Website,A - Main\r\n",
        "\uFEFF\"Number\",\"Label\",\"Source\",\"Campaign\"\n\"612\",\"Main\",\"Website\",\"A -"
            + " Main\"",
        "Campaign,SOURCE, Label ,number\nA - Main, Website ,Main,612",
        "number\tlabel\tsource\tcampaign\n612\tMain\tWebsite\tA - Main",
        "number;label;source;campaign\n612;Main;Website;A - Main",
      })
  void readsWhateverASpreadsheetWrites(String text) {
    assertEquals(List.of(new Row(2, "612", "Main", "Website", "A - Main")), read(text).rows());
  }

  @Test
  void takesCellsForTextWhateverTheyBeginWith() {
    var rows =
        read("number,label\n\"=1+1\",\"=HYPERLINK(\"\"x\"\")\"\n@612,+1\n,\"a\nb\"\n").rows();

    assertEquals(
        List.of(
            new Row(2, "=1+1", "=HYPERLINK(\"x\")", null, null),
            new Row(3, "@612", "+1", null, null),
            new Row(4, "", "a\nb", null, null)),
        rows);
  }

  @Test
  void passesOverEmptyRowsAndCountsThem() {
    var rows = read("number,label\n\n , \n612,Main\n,,,\n613").rows();

    assertEquals(
        List.of(new Row(4, "612", "Main", null, null), new Row(6, "613", null, null, null)), rows);
  }

  @Test
  void namesColumnsThatMeanNothing() {
    var read = read("id,number,label,label,,notes\n1,612,Main,Other,x,y");

    assertEquals(List.of("id", "label", "notes"), read.ignored());
    assertEquals(List.of(new Row(2, "612", "Main", null, null)), read.rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\uFEFF", "label,source\nMain,Web", "6125550199,Main"})
  void wantsAColumnOfNumbers(String text) {
    assertEquals(new ReadOutcome.NoNumbers(), lists.read(text));
  }

  @Test
  void wantsEveryQuoteClosed() {
    assertEquals(new ReadOutcome.Unreadable(), lists.read("number,label\n612,\"Main\n613,B\n"));
  }

  @Test
  void takesTwoThousandRows() {
    assertEquals(2000, read("number\n" + "612\n".repeat(2000)).rows().size());
    assertEquals(new ReadOutcome.TooMany(), lists.read("number\n" + "612\n".repeat(2001)));
  }
}

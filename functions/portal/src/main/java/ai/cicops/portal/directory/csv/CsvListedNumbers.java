package ai.cicops.portal.directory.csv;

import ai.cicops.portal.directory.ListedNumbers;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@link ListedNumbers} over commons-csv. The first row names the columns {@code number}, {@code
 * label}, {@code source} and {@code campaign}, in any order, case and number of others; commas,
 * semicolons or tabs part them. Cells are text, whatever they begin with.
 */
public final class CsvListedNumbers implements ListedNumbers {
  private static final String NUMBER = "number";
  private static final Set<String> COLUMNS = Set.of(NUMBER, "label", "source", "campaign");
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAMED = 20;

  @Override
  public ReadOutcome read(String text) {
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (var parser =
        CSVParser.builder().setReader(new StringReader(plain)).setFormat(format(plain)).get()) {
      return read(parser.iterator());
    } catch (IOException | UncheckedIOException quote) {
      return new ReadOutcome.Unreadable();
    }
  }

  private static CSVFormat format(String text) {
    var first = text.lines().findFirst().orElse("");
    char delimiter =
        first.indexOf(',') >= 0
            ? ','
            : first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }

  private static ReadOutcome read(Iterator<CSVRecord> records) {
    if (!records.hasNext()) {
      return new ReadOutcome.NoNumbers();
    }
    var positions = new HashMap<String, Integer>();
    var ignored = new ArrayList<String>();
    var names = records.next();
    for (int position = 0; position < names.size(); position++) {
      var name = names.get(position).strip();
      var folded = name.toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(folded) || positions.putIfAbsent(folded, position) != null) {
        ignored.add(name);
      }
    }
    if (!positions.containsKey(NUMBER)) {
      return new ReadOutcome.NoNumbers();
    }
    var rows = new ArrayList<Row>();
    while (records.hasNext()) {
      var row = row(records.next(), positions);
      if (row != null) {
        rows.add(row);
      }
      if (rows.size() > MOST_ROWS) {
        return new ReadOutcome.TooMany();
      }
    }
    return new ReadOutcome.Read(rows, shortened(ignored));
  }

  private static List<String> shortened(List<String> names) {
    return names.stream()
        .filter(name -> !name.isEmpty())
        .limit(MOST_NAMED)
        .map(name ->
            name.substring(
                0,
                name.offsetByCodePoints(
                    0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())))))
        .toList();
  }

  /** Null for a row that is empty. */
  private static @Nullable Row row(CSVRecord cells, Map<String, Integer> positions) {
    var number = cell(cells, positions, NUMBER);
    var label = cell(cells, positions, "label");
    var source = cell(cells, positions, "source");
    var campaign = cell(cells, positions, "campaign");
    return number == null && label == null && source == null && campaign == null
        ? null
        : new Row(
            (int) cells.getRecordNumber(), number == null ? "" : number, label, source, campaign);
  }

  private static @Nullable String cell(
      CSVRecord cells, Map<String, Integer> positions, String column) {
    var position = positions.get(column);
    if (position == null || position >= cells.size()) {
      return null;
    }
    var text = cells.get(position).strip();
    return text.isEmpty() ? null : text;
  }
}

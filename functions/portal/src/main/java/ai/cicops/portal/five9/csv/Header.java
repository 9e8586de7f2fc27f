package ai.cicops.portal.five9.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where each column stands in this report. Names are compared without regard to case and space;
 * columns without a name of ours are extras under their own.
 */
final class Header {
  private static final Map<String, Column> BY_NAME = new HashMap<>();

  static {
    for (var column : Column.values()) {
      BY_NAME.put(folded(column.header()), column);
    }
  }

  private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
  private final List<Extra> extras = new ArrayList<>();
  private final int width;

  Header(CSVRecord names) {
    this.width = names.size();
    for (int position = 0; position < width; position++) {
      var column = BY_NAME.get(folded(names.get(position)));
      if (column == null || positions.putIfAbsent(column, position) != null) {
        extras.add(new Extra(names.get(position).strip(), position));
      }
    }
    if (has(Column.TIMESTAMP)) {
      // beside a time stamp these two are no more than other columns
      demote(Column.DATE);
      demote(Column.TIME);
    }
  }

  List<String> missing() {
    var missing = new ArrayList<String>();
    for (var column : Column.values()) {
      if (column.required() && !has(column)) {
        missing.add(column.header());
      }
    }
    if (!has(Column.TIMESTAMP) && !(has(Column.DATE) && has(Column.TIME))) {
      missing.add(Column.TIMESTAMP.header());
    }
    return missing;
  }

  int width() {
    return width;
  }

  boolean has(Column column) {
    return positions.containsKey(column);
  }

  /** The cell as it stands, null when the report has no such column. */
  @Nullable String cell(CSVRecord row, Column column) {
    var position = positions.get(column);
    return position == null ? null : row.get(position);
  }

  Map<String, String> extras(CSVRecord row) {
    if (extras.isEmpty()) {
      return Map.of();
    }
    var values = new HashMap<String, String>();
    for (var extra : extras) {
      var value = row.get(extra.position());
      if (!value.isBlank()) {
        values.putIfAbsent(extra.name(), value);
      }
    }
    return values;
  }

  private void demote(Column column) {
    var position = positions.remove(column);
    if (position != null) {
      extras.add(new Extra(column.header(), position));
    }
  }

  private static String folded(String name) {
    var text = name.startsWith("\uFEFF") ? name.substring(1) : name;
    return text.strip().replaceAll("[\\s_]+", " ").toUpperCase(Locale.ROOT);
  }

  private record Extra(String name, int position) {}
}

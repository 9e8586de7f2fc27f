package ai.cicops.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as Markdown, to be read on a terminal and pasted as they are, and as JSON. */
final class Table {
  private static final List<String> HEAD = List.of("What", "Measured", "Goal", "");

  private final List<Section> sections = new ArrayList<>();

  /**
   * @param skipped why nothing was measured, null when something was
   */
  private record Section(Part part, List<Result> results, @Nullable String skipped) {}

  void add(Part part, List<Result> results) {
    sections.add(new Section(part, results, null));
  }

  void skip(Part part, String reason) {
    sections.add(new Section(part, List.of(), reason));
  }

  /** The section added last. */
  String last() {
    return markdown(sections.getLast());
  }

  private static String markdown(Section section) {
    var title = "**" + section.part.name() + "** · " + section.part.about() + "\n";
    if (section.skipped != null) {
      return title + "\nSKIPPED: " + section.skipped + "\n";
    }
    var rows = new ArrayList<List<String>>();
    rows.add(HEAD);
    for (var result : section.results) {
      rows.add(
          List.of(result.what(), result.measured(), result.wanted(), verdict(result.reached())));
    }
    var widths = new int[HEAD.size()];
    rows.forEach(row -> {
      for (int cell = 0; cell < widths.length; cell++) {
        widths[cell] = Math.max(widths[cell], row.get(cell).length());
      }
    });
    var text = new StringBuilder(title).append('\n');
    for (int row = 0; row < rows.size(); row++) {
      text.append(line(rows.get(row), widths));
      if (row == 0) {
        text.append(line(HEAD.stream().map(_ -> "").toList(), widths).replace(' ', '-'));
      }
    }
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder("|");
    for (int cell = 0; cell < widths.length; cell++) {
      line.append(' ')
          .append(cells.get(cell))
          .append(" ".repeat(widths[cell] - cells.get(cell).length()))
          .append(" |");
    }
    return line.append('\n').toString();
  }

  private static String verdict(@Nullable Boolean reached) {
    return reached == null ? "" : reached ? "reached" : "not reached";
  }

  String json(String machine, String date) {
    return "{\"date\":%s,\"machine\":%s,\"parts\":[%s]}\n"
        .formatted(
            quoted(date),
            quoted(machine),
            sections.stream().map(Table::json).collect(Collectors.joining(",")));
  }

  private static String json(Section section) {
    var name = "\"part\":" + quoted(section.part.name());
    return section.skipped != null
        ? "{%s,\"skipped\":%s}".formatted(name, quoted(section.skipped))
        : "{%s,\"results\":[%s]}"
            .formatted(
                name, section.results.stream().map(Table::json).collect(Collectors.joining(",")));
  }

  private static String json(Result result) {
    return "{\"what\":%s,\"value\":%s,\"unit\":%s,\"goal\":%s,\"reached\":%s}"
        .formatted(
            quoted(result.what()),
            Double.isFinite(result.value()) ? Double.toString(result.value()) : "null",
            quoted(result.unit()),
            quoted(result.wanted()),
            result.reached());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}

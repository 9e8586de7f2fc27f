package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.calls.LogColumns;
import ai.cicops.portal.local.five9.calls.LogRow;
import ai.cicops.portal.local.five9.calls.Scatter;
import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.FaultArguments;
import ai.cicops.portal.local.five9.faults.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a report, as CSV or as the XML of getReportResult, with whatever faults are on. */
record ReportText(SoapSettings settings, Faults faults) {
  private static final List<String> AWKWARD =
      List.of("O'Brien, \"Bob\"", "Zoë\nGarcía", "Lee & Sons <HVAC>", "=2+5", "李 小龙, \"Bruce\"\n");

  String csv(List<LogRow> rows) {
    boolean emptied = forced(Fault.EMPTY_STRING_RESULT);
    List<LogRow> kept =
        emptied || forced(Fault.HEADER_ONLY_RESULT) ? List.of() : cut(rows, csvCap());
    if (emptied || (kept.isEmpty() && faults.active(Fault.EMPTY_STRING_RESULT).isPresent())) {
      return "";
    }
    String lineEnd = faults.active(Fault.CRLF_LINES).isPresent() ? "\r\n" : "\n";
    List<String> header = header();
    LogColumns columns = new LogColumns(settings.zone());
    StringBuilder text = new StringBuilder(200 * (kept.size() + 2));
    text.append(String.join(",", header)).append(lineEnd);
    for (LogRow row : kept) {
      List<String> cells = cells(header, row, columns);
      for (int i = 0; i < cells.size(); i++) {
        text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
      }
      text.append(lineEnd);
    }
    if (faults.active(Fault.NO_LAST_NEWLINE).isPresent()) {
      text.setLength(text.length() - lineEnd.length());
    }
    return faults
        .strike(Fault.TRUNCATED_CSV, Operation.GET_REPORT_RESULT_CSV.element())
        .map(fault -> truncated(text.toString(), fault.share("keep")))
        .orElseGet(text::toString);
  }

  /** Header and records of getReportResult: an empty cell is nil. */
  String xml(List<LogRow> rows) {
    List<String> header = header();
    LogColumns columns = new LogColumns(settings.zone());
    StringBuilder text = new StringBuilder("<header><values>");
    header.forEach(column -> text.append(Xml.element("data", column)));
    text.append("</values></header>");
    for (LogRow row : cut(rows, settings.xmlRows())) {
      text.append("<records><values>");
      for (String cell : cells(header, row, columns)) {
        text.append(
            cell.isEmpty()
                ? "<data xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                : Xml.element("data", cell));
      }
      text.append("</values></records>");
    }
    return text.toString();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(settings.columns());
    faults.active(Fault.HEADER_MISSING).ifPresent(fault -> header.remove(fault.text("column")));
    faults
        .active(Fault.HEADER_EXTRA)
        .ifPresent(fault -> header.add(header.size() / 2, fault.text("column")));
    return faults.active(Fault.HEADER_REORDERED).isPresent() ? header.reversed() : header;
  }

  private List<String> cells(List<String> header, LogRow row, LogColumns columns) {
    Optional<FaultArguments> extra = faults.active(Fault.HEADER_EXTRA);
    Optional<FaultArguments> unreadable =
        faults
            .active(Fault.UNREADABLE_ROW)
            .filter(fault ->
                Scatter.below(
                        "unreadable " + row.call().callId() + row.leg().start(),
                        fault.number("every"))
                    == 0);
    boolean awkward = faults.active(Fault.AWKWARD_TEXT).isPresent();
    return header.stream()
        .map(column -> {
          if (extra.filter(fault -> fault.text("column").equals(column)).isPresent()) {
            return extra.get().text("value");
          }
          if (unreadable.filter(fault -> fault.text("column").equals(column)).isPresent()) {
            return unreadable.get().text("value");
          }
          return awkward && column.equals("CUSTOMER NAME")
              ? AWKWARD.get(Scatter.below(row.call().callId(), AWKWARD.size()))
              : columns.cell(column, row);
        })
        .toList();
  }

  private int csvCap() {
    return faults
        .active(Fault.ROW_CAP)
        .map(fault -> Math.min(fault.number("rows"), settings.csvRows()))
        .orElse(settings.csvRows());
  }

  private boolean forced(Fault fault) {
    return faults.active(fault).filter(arguments -> arguments.flag("force")).isPresent();
  }

  private static List<LogRow> cut(List<LogRow> rows, int cap) {
    return rows.subList(0, Math.min(cap, rows.size()));
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.chars()
            .noneMatch(
                letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Ends within the first cell of a row. */
  private static String truncated(String csv, double keep) {
    int line = csv.indexOf('\n', (int) (csv.length() * keep));
    return line < 0 || line + 9 >= csv.length()
        ? csv.substring(0, csv.length() / 2)
        : csv.substring(0, line + 9);
  }
}

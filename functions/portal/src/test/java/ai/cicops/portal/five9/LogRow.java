package ai.cicops.portal.five9;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a phone platform's call log, for tests.
 *
 * @param visibleFrom when it turns up in reports
 */
record LogRow(String callId, Instant start, Instant visibleFrom, Map<String, String> cells) {
  static final List<String> STANDARD =
      List.of(
          "CALL ID",
          "TIMESTAMP",
          "CAMPAIGN",
          "CALL TYPE",
          "AGENT",
          "AGENT NAME",
          "DISPOSITION",
          "ANI",
          "CUSTOMER NAME",
          "DNIS",
          "CALL TIME",
          "BILL TIME (ROUNDED)",
          "COST",
          "IVR TIME",
          "QUEUE WAIT TIME",
          "RING TIME",
          "TALK TIME",
          "HOLD TIME",
          "PARK TIME",
          "AFTER CALL WORK TIME",
          "TRANSFERS",
          "CONFERENCES",
          "HOLDS",
          "ABANDONED",
          "RECORDINGS");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss", Locale.ENGLISH);

  LogRow {
    cells = Map.copyOf(cells);
  }

  static LogRow inbound(String callId, String start, String campaign) {
    var at = Instant.parse(start);
    var cells = new TreeMap<String, String>();
    cells.put("CAMPAIGN", campaign);
    cells.put("CALL TYPE", "Inbound");
    cells.put("AGENT", "dana@cic.example");
    cells.put("AGENT NAME", "Dana Reyes");
    cells.put("DISPOSITION", "Price Shopper");
    cells.put("ANI", "6125550142");
    cells.put("CUSTOMER NAME", "Lee, Robin");
    cells.put("DNIS", "6125550100");
    cells.put("CALL TIME", "00:03:12");
    cells.put("QUEUE WAIT TIME", "00:00:07.235");
    cells.put("RING TIME", "00:00:03");
    cells.put("TALK TIME", "00:02:30");
    cells.put("HOLD TIME", "00:00:00");
    cells.put("AFTER CALL WORK TIME", "00:00:20");
    cells.put("ABANDONED", "0");
    return new LogRow(callId, at, at, cells);
  }

  LogRow with(String column, String value) {
    var more = new TreeMap<>(cells);
    more.put(column, value);
    return new LogRow(callId, start, visibleFrom, more);
  }

  LogRow visibleFrom(String at) {
    return new LogRow(callId, start, Instant.parse(at), cells);
  }

  String line(List<String> columns, ZoneId zone) {
    var local = start.atZone(zone).toLocalDateTime();
    return String.join(",", columns.stream().map(column -> quoted(cell(column, local))).toList());
  }

  private String cell(String column, LocalDateTime local) {
    return switch (column) {
      case "CALL ID" -> cells.getOrDefault(column, callId);
      case "TIMESTAMP" -> cells.getOrDefault(column, STAMP.format(local));
      default -> cells.getOrDefault(column, "");
    };
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"") || text.contains("\n")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}

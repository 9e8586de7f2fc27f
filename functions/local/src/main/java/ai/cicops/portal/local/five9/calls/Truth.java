package ai.cicops.portal.local.five9.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a perfect reader knows now: every row, none twice, whatever cap, cut or shuffle the wire
 * has. For tests of whoever reads.
 *
 * @param columns of the saved report
 * @param zone of the data centre
 */
public record Truth(CallLog log, List<String> columns, ZoneId zone) {

  /**
   * Calls with legs that start in the period, as the log shows them now: a leg's one disposition is
   * the present one.
   */
  public List<PhoneCall> calls(Instant from, Instant to) {
    return log.shown(from, to);
  }

  /** The same as the cells of the report, by column, in no order that means anything. */
  public List<Map<String, String>> rows(Instant from, Instant to) {
    LogColumns written = new LogColumns(zone);
    return log.rows(from, to).stream()
        .map(row -> {
          Map<String, String> cells = new LinkedHashMap<>();
          columns.forEach(column -> cells.put(column, written.cell(column, row)));
          return cells;
        })
        .toList();
  }

  /** One call among those that start in the period. */
  public Optional<PhoneCall> call(String callId, Instant from, Instant to) {
    return calls(from, to).stream().filter(call -> call.callId().equals(callId)).findFirst();
  }
}

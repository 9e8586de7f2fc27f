package ai.cicops.portal.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * That recordings of a company are not to be removed, all of them or those of some days.
 *
 * @param id chosen by who holds, so that holding twice is holding once
 * @param from first day of the calls by the company's calendar, null from the first there is
 * @param to last day, null for those to come, too
 * @param by the person's user id
 */
public record LegalHold(
    String id,
    String reason,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String by,
    Instant at) {
  public LegalHold {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** As the audit log tells it. */
  Map<String, String> lines() {
    var lines = new TreeMap<String, String>();
    lines.put("reason", reason);
    if (from != null) {
      lines.put("from", from.toString());
    }
    if (to != null) {
      lines.put("to", to.toString());
    }
    return lines;
  }
}

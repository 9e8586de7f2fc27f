package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.calls.CallLog;
import ai.cicops.portal.local.five9.calls.LogRow;
import ai.cicops.portal.local.five9.calls.Scatter;
import ai.cicops.portal.local.five9.faults.Fault;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports that were run lately. */
final class Reports {
  private static final int KEPT = 16;

  private final CallLog log;
  private final SoapSettings settings;
  private final Map<String, Report> reports = new LinkedHashMap<>();
  private int runs;

  Reports(CallLog log, SoapSettings settings) {
    this.log = log;
    this.settings = settings;
  }

  synchronized Report run(Criteria criteria) {
    runs++;
    String salt = log.faults().active(Fault.SHUFFLED_ROWS).isPresent() ? "run " + runs : "";
    List<LogRow> rows =
        log.rows(criteria.start(), criteria.end()).stream()
            .filter(criteria::admit)
            .sorted(
                Comparator.comparingLong(
                    row -> Scatter.of(salt + row.call().callId() + row.leg().start())))
            .toList();
    Instant now = log.clock().instant();
    Report report =
        new Report(identifier(now), rows, now, System.nanoTime() + settings.reportTime().toNanos());
    reports.put(report.identifier(), report);
    if (reports.size() > KEPT) {
      reports.remove(reports.keySet().iterator().next());
    }
    return report;
  }

  synchronized Optional<Report> find(String identifier) {
    Instant oldest = log.clock().instant().minus(settings.identifierKept());
    return Optional.ofNullable(reports.get(identifier))
        .filter(report -> !report.runAt().isBefore(oldest));
  }

  /** Some fifty letters and digits, dots and an at sign: nothing to be parsed. */
  private String identifier(Instant now) {
    ByteBuffer bytes = ByteBuffer.allocate(24);
    for (int i = 0; i < 3; i++) {
      bytes.putLong(Scatter.of("report " + runs + now + i));
    }
    String letters = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    return "rpt." + letters.replace('-', 'x').replace('_', 'y') + "." + runs + "@vcc.five9";
  }
}

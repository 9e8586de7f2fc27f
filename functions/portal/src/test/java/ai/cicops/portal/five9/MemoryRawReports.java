package ai.cicops.portal.five9;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Twin of the kept reports. */
public final class MemoryRawReports implements RawReports {
  private final Map<RawReport, ReportText> reports = new HashMap<>();

  @Override
  public synchronized RawReport keep(Window window, Instant readAt, ReportText text) {
    var report = new RawReport(readAt + "_" + window.start() + "_" + window.end(), window, readAt);
    reports.put(report, text);
    return report;
  }

  @Override
  public synchronized List<RawReport> all() {
    return reports.keySet().stream()
        .sorted(Comparator.comparing(RawReport::readAt).thenComparing(RawReport::key))
        .toList();
  }

  @Override
  public synchronized ReportText open(RawReport report) {
    return Objects.requireNonNull(reports.get(report));
  }
}

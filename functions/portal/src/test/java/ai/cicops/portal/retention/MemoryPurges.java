package ai.cicops.portal.retention;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Twin of {@link Purges}. */
public final class MemoryPurges implements Purges {
  private static final Duration DRY_KEPT = Duration.ofDays(30);

  private final Map<CompanyId, Progress> progress = new HashMap<>();
  private final Map<String, PurgeReport> reports = new TreeMap<>();
  private final MemoryAuditLog audit;
  private final InstantSource clock;

  public MemoryPurges(MemoryAuditLog audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public synchronized Progress progress(CompanyId company) {
    return progress.getOrDefault(company, Progress.NONE);
  }

  @Override
  public synchronized void keep(CompanyId company, Progress now) {
    progress.put(company, now);
  }

  @Override
  public synchronized void end(PurgeReport report, Progress now, Deed deed) {
    if (reports.putIfAbsent(key(report), report) == null) {
      progress.put(report.company(), now);
      audit.append(deed.entry());
    }
  }

  @Override
  public synchronized void keep(PurgeReport dry) {
    reports.put(key(dry), dry);
  }

  private static String key(PurgeReport report) {
    return report.company() + " " + report.at() + " " + report.dry();
  }

  @Override
  public synchronized List<PurgeReport> latest(CompanyId company, int limit) {
    return reports.values().stream()
        .filter(report -> report.company().equals(company))
        .filter(report -> !report.dry() || report.at().plus(DRY_KEPT).isAfter(clock.instant()))
        .sorted(Comparator.comparing(PurgeReport::at).reversed())
        .limit(limit)
        .toList();
  }
}

package ai.cicops.portal.exports;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import java.time.Instant;
import java.util.List;

class MemoryExportsTest extends ExportsContract {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryExports exports = new MemoryExports(log, () -> NOW.plusSeconds(3600));

  @Override
  protected Instant now() {
    return NOW;
  }

  @Override
  protected Exports exports() {
    return exports;
  }

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected List<String> told() {
    return exports.events().stream().map(event -> event.detail().getOrDefault(FACT, "")).toList();
  }
}

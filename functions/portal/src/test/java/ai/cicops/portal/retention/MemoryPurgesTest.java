package ai.cicops.portal.retention;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import java.time.Instant;

class MemoryPurgesTest extends PurgesContract {
  private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryPurges purges = new MemoryPurges(audit, () -> NOW);

  @Override
  protected Purges purges() {
    return purges;
  }

  @Override
  protected AuditLog log() {
    return audit;
  }

  @Override
  protected Instant now() {
    return NOW;
  }
}

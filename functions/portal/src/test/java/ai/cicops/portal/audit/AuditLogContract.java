package ai.cicops.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} keeps. */
public abstract class AuditLogContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  protected abstract AuditLog log();

  @Test
  void tellsTheNewestFirst() {
    var log = log();
    var first = entry("a", NOON, "signed_in");
    var second = entry("b", NOON.plusMillis(5), "signed_out");
    log.append(first);
    log.append(second);
    log.append(new AuditEntry("user#other", NOON, "c", "x", "signed_in", "", Map.of()));

    assertEquals(List.of(second, first), log.of("user#pat", 10));
    assertEquals(List.of(second), log.of("user#pat", 1));
    assertEquals(List.of(), log.of("user#nobody", 10));
  }

  @Test
  void neverChangesAnEntry() {
    var log = log();
    var kept = entry("a", NOON, "signed_in");
    log.append(kept);
    log.append(entry("a", NOON, "forged"));

    assertEquals(List.of(kept), log.of("user#pat", 10));
  }

  private static AuditEntry entry(String id, Instant at, String action) {
    return new AuditEntry(
        "user#pat", at, id, "pat", action, "198.51.100.7", Map.of("session", "s1"));
  }
}

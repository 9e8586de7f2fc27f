package ai.cicops.portal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Purges} does. */
public abstract class PurgesContract {
  private static final CompanyId ACME = new CompanyId("acme");
  private static final Progress.Open OPEN =
      new Progress.Open(Instant.parse("2026-11-10T09:13:00Z"), 90, LocalDate.of(2026, 8, 12));
  private static final Progress CLEAN = new Progress(LocalDate.of(2026, 8, 1), "0f", null);

  protected abstract Purges purges();

  protected abstract AuditLog log();

  /** The time by which it forgets. */
  protected abstract Instant now();

  private static Deed deed() {
    return new Deed(
        new AuditEntry(
            "company#acme", OPEN.at(), "purge", "system", "recordings_purged", "", Map.of()));
  }

  private static PurgeReport report(Instant at, boolean dry) {
    var tally = new PurgeTally(2, 1L << 40, 1, at.minusSeconds(90), at.minusSeconds(9));
    return new PurgeReport(ACME, at, dry, 90, tally);
  }

  @Test
  void remembersHowFarItCame() {
    assertEquals(Progress.NONE, purges().progress(ACME));
    purges().keep(ACME, CLEAN.begun(OPEN));
    assertEquals(CLEAN.begun(OPEN), purges().progress(ACME));
    assertEquals(Progress.NONE, purges().progress(new CompanyId("other")));
  }

  @Test
  void endsAPurgeOnce() {
    purges().keep(ACME, Progress.NONE.begun(OPEN));
    for (int time = 0; time < 2; time++) {
      purges().end(report(OPEN.at(), false), CLEAN, deed());
    }
    assertEquals(CLEAN, purges().progress(ACME));
    assertEquals(List.of(report(OPEN.at(), false)), purges().latest(ACME, 9));
    assertEquals(1, log().of("company#acme", 9).size());
  }

  @Test
  void givesTheNewestReportsAndForgetsDryOnes() {
    var now = now();
    var none = new PurgeReport(ACME, now.minusSeconds(60), true, 30, PurgeTally.NONE);
    purges().keep(new CompanyId("other"), CLEAN);
    purges().keep(report(now.minus(Duration.ofDays(31)), true));
    purges().end(report(now.minus(Duration.ofDays(400)), false), CLEAN, deed());
    purges().keep(report(now.minus(Duration.ofDays(1)), true));
    purges().keep(none);
    assertEquals(
        List.of(
            none,
            report(now.minus(Duration.ofDays(1)), true),
            report(now.minus(Duration.ofDays(400)), false)),
        purges().latest(ACME, 9));
    assertEquals(List.of(none), purges().latest(ACME, 1));
    assertEquals(List.of(), purges().latest(new CompanyId("other"), 9));
  }
}

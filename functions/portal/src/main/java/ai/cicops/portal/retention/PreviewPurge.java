package ai.cicops.portal.retention;

import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.five9.Coverages;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the next purge of a company would take away. It changes nothing. */
public final class PreviewPurge {
  /** A person waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Calls calls;
  private final Coverages coverages;
  private final Purges purges;
  private final InstantSource clock;

  public PreviewPurge(Calls calls, Coverages coverages, Purges purges, InstantSource clock) {
    this.calls = calls;
    this.coverages = coverages;
    this.purges = purges;
    this.clock = clock;
  }

  /**
   * @param whole false when there was no time to count all: then there is at least so much
   */
  public record Preview(PurgeTally tally, boolean whole) {}

  /**
   * @param days that recordings would be kept for, within the bounds of retention; null for good
   */
  public Preview of(CompanyCampaigns company, @Nullable Integer days) {
    var since = coverages.load().since();
    var retention = company.retention().of(days);
    if (days == null || since == null) {
      return new Preview(PurgeTally.NONE, true);
    }
    var now = clock.instant();
    var due = new DueDays(calls, company, retention, now);
    var tally = new PurgeTally[] {PurgeTally.NONE};
    var from =
        purges
            .progress(company.company().id())
            .from(LocalDate.ofInstant(since, ZoneOffset.UTC), Progress.print(company, retention));
    boolean whole =
        due.each(
            from,
            due.last(),
            () -> clock.instant().isBefore(now.plus(PATIENCE)),
            day -> tally[0] = tally[0].and(PurgeRecordings.would(day)));
    return new Preview(tally[0], whole);
  }
}

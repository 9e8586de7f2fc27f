package ai.cicops.portal.completeness;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.Recount.Recordings;
import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.Tampering;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.five9.Coverage;
import ai.cicops.portal.five9.Ledger;
import ai.cicops.portal.five9.MemoryCoverages;
import ai.cicops.portal.five9.MemoryLedger;
import ai.cicops.portal.five9.MemoryRereads;
import ai.cicops.portal.five9.MemoryRowsSetAside;
import ai.cicops.portal.operations.MemoryRunRecords;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MemoryLease;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

/** Calls of some days, their ledger, and a backfill that was done this morning. */
public final class CountingWorld {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
  public static final Deadlines DEADLINES = new Deadlines(Duration.ofDays(60), Duration.ofDays(30));
  static final Duration LEASE = Duration.ofMinutes(15);

  public final CallsWorld calls = new CallsWorld();
  public final MemoryLedger ledger = new MemoryLedger();
  public final MemoryCountedDays counted = new MemoryCountedDays();
  public final MemoryCoverages coverages = new MemoryCoverages();
  public final MemoryRowsSetAside aside = new MemoryRowsSetAside();
  public final MemoryRunRecords records = new MemoryRunRecords();
  public final MemoryLease lease = new MemoryLease(calls.clock, LEASE);
  public final MemoryRereads rereads;
  private final RecountCalls recount = new RecountCalls(calls.chunks, calls.clock);
  private final CheckDays checkDays =
      new CheckDays(recount, ledger, calls.companies, counted, calls.clock);

  public CountingWorld(MemoryAuditLog audit) {
    this.rereads = new MemoryRereads(audit);
    since(TODAY.minusDays(30));
  }

  /** As if the first load had begun there, and tonight's backfill were done. */
  void since(LocalDate day) {
    var since = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    coverages.update(none -> new Coverage(since, none.covered(), none.unavailable(), TODAY));
  }

  /** Brings rows in as the sync does, the ledger included. */
  public void brings(Rows... rows) {
    var now = calls.clock.instant();
    var recorded =
        new KeepSegments(calls.chunks, calls.callers, calls.companies, calls.clock)
            .record(Arrays.stream(rows).map(Rows::row).toList(), now);
    recorded
        .byCampaign()
        .forEach((campaign, days) ->
            days.forEach((day, facts) ->
                ledger.note(
                    Set.of(
                        new Ledger.Line(
                            campaign,
                            day,
                            facts.segments(),
                            facts.calls(),
                            facts.recordingsExpected(),
                            now)))));
  }

  public RunRecord reconcile() {
    return reconcile(Duration.ofMinutes(10));
  }

  RunRecord reconcile(Duration budget) {
    var clock = calls.clock;
    return new Reconcile(
            checkDays,
            counted,
            coverages,
            lease,
            records,
            CallsWorld.BUSINESS,
            clock,
            new Ids(new Random(1)))
        .run(clock.instant().plus(budget));
  }

  public WatchCompleteness watch() {
    return new WatchCompleteness(
        new WatchCompleteness.Stores(
            counted, recount, ledger, calls.companies, coverages, rereads, aside, records),
        DEADLINES,
        CallsWorld.BUSINESS,
        calls.clock);
  }

  public AskReread askReread() {
    return new AskReread(rereads, DEADLINES, calls.clock);
  }

  Tampering tampering(String campaign, LocalDate day) {
    return new Tampering(calls.chunks, CampaignKey.of(campaign), day);
  }

  /** A line that was counted, whatever is kept. */
  static CampaignDay line(
      String campaign, LocalDate day, int missing, Set<Finding> findings, Instant since) {
    return new CampaignDay(
        campaign, day, null, 1, 1, new Recordings(missing, 0, 0, missing, 0), findings, since);
  }
}

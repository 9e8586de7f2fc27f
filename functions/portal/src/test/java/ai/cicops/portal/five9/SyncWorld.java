package ai.cicops.portal.five9;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.DayChunks;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.MemoryDayChunks;
import ai.cicops.portal.calls.MemorySettledCallers;
import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.calls.SettledCallers;
import ai.cicops.portal.completeness.CheckDays;
import ai.cicops.portal.completeness.MemoryCountedDays;
import ai.cicops.portal.completeness.Reconcile;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.five9.csv.CsvReportReader;
import ai.cicops.portal.operations.MemoryRunRecords;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.platform.CircuitBreaker;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.MemoryCircuitBreaker;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Everything that a sync stands in, in memory; time passes only when somebody waits. */
final class SyncWorld {
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
  static final Duration LEASE = Duration.ofMinutes(5);

  final MovableClock clock;
  final MemoryPhonePlatform platform;
  final MemoryRawReports raw = new MemoryRawReports();
  final MemoryDayChunks chunks = new MemoryDayChunks();
  final MemorySettledCallers callers = new MemorySettledCallers();
  final MemoryRowsSetAside aside = new MemoryRowsSetAside();
  final MemoryCompanies companies = new MemoryCompanies();
  final StoredCalls calls;
  final MemoryLedger ledger = new MemoryLedger();
  final MemoryCoverages coverages = new MemoryCoverages();
  final MemoryAuditLog audit = new MemoryAuditLog();
  final MemoryRereads rereads = new MemoryRereads(audit);
  final MemoryCountedDays counted = new MemoryCountedDays();
  final MemoryCircuitBreaker breaker = new MemoryCircuitBreaker();
  final MemoryRunRecords records = new MemoryRunRecords();
  final MemorySyncAlarms alarms = new MemorySyncAlarms();
  final Lease lease;
  int rowCap = 50_000;
  Instant since;
  Duration budget = Duration.ofMinutes(10);

  SyncWorld(String now, String since) {
    this.clock = new MovableClock(Instant.parse(now));
    this.since = Instant.parse(since);
    this.calls = new StoredCalls(chunks, companies, clock);
    this.platform = new MemoryPhonePlatform(clock);
    this.lease = new MemoryLease(clock, LEASE);
  }

  RunRecord sync() {
    return sync(Disturbance.NONE);
  }

  RunRecord sync(Disturbance disturbance) {
    return new SyncCalls(session(disturbance)).run(clock.instant().plus(budget));
  }

  RunRecord backfill() {
    return backfill(Disturbance.NONE);
  }

  RunRecord backfill(Disturbance disturbance) {
    return new BackfillCalls(session(disturbance)).run(clock.instant().plus(budget));
  }

  /** What counting all anew finds; nothing of it may disagree, whatever went before. */
  RunRecord reconcile() {
    return new Reconcile(
            checkDays(),
            counted,
            coverages,
            new MemoryLease(clock, LEASE),
            records,
            CENTRAL,
            clock,
            new Ids(new Random(5)))
        .run(clock.instant().plus(budget));
  }

  private CheckDays checkDays() {
    return new CheckDays(new RecountCalls(chunks, clock), ledger, companies, counted, clock);
  }

  /** Calls, ledger, placeholders with their events, and rows set aside. */
  String dump() {
    return String.join(
        "\n--\n",
        calls.dump(),
        ledger.dump(),
        companies.campaigns().toString(),
        placeholders().toString(),
        String.join("\n", aside.all().stream().map(RowsSetAside.RowSetAside::id).toList()));
  }

  /** The campaigns whose placeholder was announced, each as often as it was. */
  List<String> placeholders() {
    return companies.needReview().stream()
        .flatMap(id -> companies.find(id).stream())
        .map(found -> found.company().name())
        .sorted()
        .toList();
  }

  /** Makes a company for a campaign, as if somebody had. */
  void know(String campaign) {
    var id = new CompanyId("known-" + CampaignKey.of(campaign));
    companies.save(
        new CompanyCampaigns(
            new Company(id, campaign, "", CENTRAL, List.of(), null, false, Instant.EPOCH),
            List.of(new CampaignAssignment(CampaignKey.of(campaign), campaign, id, null, null))));
  }

  SyncSettings settings() {
    return new SyncSettings(
        PACIFIC,
        CENTRAL,
        since,
        SyncSettings.SINCE_BACK,
        rowCap,
        SyncSettings.RETENTION,
        SyncSettings.OVERLAP,
        SyncSettings.LONGEST_WINDOW,
        SyncSettings.LAG);
  }

  private SyncSession session(Disturbance disturbance) {
    return new SyncSession(ports(disturbance), settings(), clock, new Random(3));
  }

  private SyncSession.Ports ports(Disturbance disturbance) {
    var known = disturbance.of(Companies.class, companies);
    return new SyncSession.Ports(
        disturbance.of(PhonePlatform.class, platform),
        new CsvReportReader(new WallClock(PACIFIC)),
        disturbance.of(RawReports.class, raw),
        new KeepSegments(
            disturbance.of(DayChunks.class, chunks),
            disturbance.of(SettledCallers.class, callers),
            known,
            clock),
        disturbance.of(RowsSetAside.class, aside),
        known,
        disturbance.of(Ledger.class, ledger),
        disturbance.of(Coverages.class, coverages),
        disturbance.of(Rereads.class, rereads),
        checkDays(),
        disturbance.of(Lease.class, lease),
        disturbance.of(CircuitBreaker.class, breaker),
        disturbance.of(RunRecords.class, records),
        disturbance.of(SyncAlarms.class, alarms),
        disturbance.of(Pause.class, clock::advance));
  }
}

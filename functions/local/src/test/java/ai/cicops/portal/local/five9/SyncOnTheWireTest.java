package ai.cicops.portal.local.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.MemoryDayChunks;
import ai.cicops.portal.calls.MemorySettledCallers;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.five9.BackfillCalls;
import ai.cicops.portal.five9.MemoryCoverages;
import ai.cicops.portal.five9.MemoryLedger;
import ai.cicops.portal.five9.MemoryRawReports;
import ai.cicops.portal.five9.MemoryRereads;
import ai.cicops.portal.five9.MemoryRowsSetAside;
import ai.cicops.portal.five9.MemorySyncAlarms;
import ai.cicops.portal.five9.RebuildCalls;
import ai.cicops.portal.five9.StoredCalls;
import ai.cicops.portal.five9.SyncCalls;
import ai.cicops.portal.five9.SyncSession;
import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.csv.CsvReportReader;
import ai.cicops.portal.five9.soap.SoapPhonePlatform;
import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.local.five9.soap.Quotas;
import ai.cicops.portal.local.five9.soap.SoapSettings;
import ai.cicops.portal.operations.MemoryRunRecords;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.platform.MemoryCircuitBreaker;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sync over the real wire, against a simulator that does wrong: nothing is lost, nothing is
 * doubled, and the run's record says what happened.
 */
class SyncOnTheWireTest {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final ZoneId BUSINESS = ZoneId.of("America/Chicago");

  private MovableClock clock = new MovableClock(Instant.parse("2026-09-16T15:20:00Z"));
  private Instant since = Instant.parse("2026-09-14T12:00:00Z");
  private final MemoryDayChunks chunks = new MemoryDayChunks();
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryRawReports raw = new MemoryRawReports();
  private final MemoryCoverages coverages = new MemoryCoverages();
  private final MemoryRowsSetAside aside = new MemoryRowsSetAside();
  private final MemorySyncAlarms alarms = new MemorySyncAlarms();
  private final MemoryCircuitBreaker breaker = new MemoryCircuitBreaker();
  private SoapSettings soap = SoapSettings.forTests();
  private Duration patience = Duration.ofSeconds(20);
  private @Nullable Five9Simulator simulator;

  @AfterEach
  void close() {
    if (simulator != null) {
      simulator.close();
    }
  }

  /** What passes by itself within a run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "concurrent-request | times=2                                    | session_busy",
        "concurrent-request | times=2,fault=AdminSessionClosedFault      | session_busy",
        "result-not-ready   | times=2                                    | report_not_ready",
        "unknown-identifier | times=1                                    | report_id_unknown",
        "soap-fault         | times=1                                    | five9_fault",
        "soap-fault         | times=1,fault=ServerFault                  | five9_fault",
        "http-500           | times=2                                    | five9_status",
        "http-503           | times=2                                    | five9_status",
        "html-instead-of-xml| times=2                                    | five9_html",
        "truncated-xml      | times=2,skip=1                             | five9_malformed",
        "truncated-csv      | times=1                                    | report_broken_off",
        "truncated-csv      | times=1,keep=0.999                         | report_broken_off",
        "padded-identifier  |                                            | -",
        "chunked            |                                            | -",
        "slow-body          | times=2,millis=300                         | -",
        "shuffled-rows      |                                            | -",
        "header-reordered   |                                            | -",
        "header-extra       |                                            | -",
        "awkward-text       |                                            | -",
        "crlf-lines         |                                            | -",
        "no-last-newline    |                                            | -",
        "empty-string-result|                                            | -",
        "header-only-result |                                            | -",
        "row-cap            | rows=100                                   | -",
        "row-cap            | rows=350                                   | -",
        "unreadable-row     |                                            | row_set_aside",
        "unreadable-row     | column=TALK TIME,every=7                   | row_set_aside",
        "late-rows          | share=0.3,minutes=90                       | -",
        "changed-dispositions|                                           | -",
        "unknown-campaign   |                                            | -",
        "several-files      |                                            | -"
      })
  void losesAndDoublesNothing(String fault, @Nullable String arguments, String named) {
    start(new DemoWorld(7, clock.instant()));
    switchOn(fault, arguments);
    var first = sync();
    assertNamed(first, named);
    assertEquals(Outcome.OK, first.outcome(), first::toString);
    if (!List.of("late-rows", "changed-dispositions", "unknown-campaign", "several-files")
        .contains(fault)) {
      simulator().faults().clear();
    }
    settle();
    assertTruth();
    assertEquals(List.of(), aside.all());
    assertEquals(List.of(), alarms.raised());
  }

  /** What stops a run: the next one brings all, and somebody is told where that is due. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unauthorized       |                                  | credentials_refused  | 1",
        "report-not-found   |                                  | report_not_found     | 1",
        "soap-fault         | fault=AccessDisallowedFault      | AccessDisallowedFault| 1",
        "soap-fault         | fault=IncorrectArgumentFault     | IncorrectArgument    | 1",
        "header-missing     |                                  | DISPOSITION          | 1",
        "header-missing     | column=CALL ID                   | CALL ID              | 1",
        "unreadable-row     | every=1                          | report_unreadable    | 1",
        "unreadable-row     | every=1,column=CALL ID,value=    | report_unreadable    | 1",
        "concurrent-request |                                  | session_busy         | 0",
        "http-500           |                                  | five9_status         | 0",
        "http-503           |                                  | five9_status         | 0",
        "html-instead-of-xml|                                  | five9_html           | 0",
        "truncated-xml      |                                  | five9_malformed      | 0",
        "truncated-csv      |                                  | report_broken_off    | 0",
        "never-ready        |                                  | report_too_slow      | 0",
        "result-not-ready   |                                  | report_not_ready     | 0",
        "unknown-identifier |                                  | report_id_unknown    | 0",
        "connection-dropped |                                  | five9_               | 0",
        "slow-body          | millis=4000                      | five9_timed_out      | 0"
      })
  void bringsAllOnceItIsMended(String fault, @Nullable String arguments, String named, int told) {
    patience = fault.equals("slow-body") ? Duration.ofMillis(150) : patience;
    start(new DemoWorld(7, clock.instant()));
    switchOn(fault, arguments);
    var first = sync();
    assertNamed(first, named);
    assertTrue(first.outcome() != Outcome.OK, first::toString);
    assertEquals(told, alarms.raised().size());
    simulator().faults().clear();
    patience = Duration.ofSeconds(20);
    clock.advance(Duration.ofMinutes(15));
    assertEquals(Outcome.OK, sync().outcome());
    settle();
    assertTruth();
  }

  @ParameterizedTest
  @ValueSource(strings = {"concurrent-request", "http-503"})
  void fillsTheGapOfALongOutage(String fault) {
    start(new DemoWorld(7, clock.instant()));
    assertEquals(Outcome.OK, sync().outcome());
    switchOn(fault, null);
    for (int run = 0; run < 5; run++) {
      clock.advance(Duration.ofMinutes(15));
      assertEquals(Outcome.FAILED, sync().outcome());
    }
    assertEquals(1, alarms.raised().size());
    clock.advance(Duration.ofHours(20));
    simulator().faults().clear();
    assertEquals(Outcome.OK, sync().outcome());
    settle();
    assertTruth();
  }

  @Test
  void keepsToItsQuotas() {
    soap = soap.withQuotas(Quotas.standard()).withCaps(100, 5_000);
    start(new DemoWorld(7, clock.instant()));
    var record = sync();
    for (int run = 0; run < 20 && record.outcome() != Outcome.OK; run++) {
      assertNamed(record, "quota_exhausted");
      clock.advance(Duration.ofMinutes(10));
      record = sync();
    }
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    settle();
    assertTruth();
  }

  @Test
  void waitsWhenAQuotaIsLower() {
    start(new DemoWorld(7, clock.instant()));
    assertEquals(Outcome.OK, sync().outcome());
    switchOn("quota", "limit=0,window=hour");
    clock.advance(Duration.ofMinutes(15));
    var record = sync();
    assertEquals(Outcome.PARTLY, record.outcome(), record::toString);
    assertNamed(record, "quota_exhausted");
    simulator().faults().clear();
    clock.advance(Duration.ofHours(1));
    assertEquals(Outcome.OK, sync().outcome());
    settle();
    assertTruth();
  }

  @ParameterizedTest
  @CsvSource({
    "dst-autumn,2026-11-01T20:00:00Z,2026-10-31T12:00:00Z",
    "dst-spring,2026-03-08T20:00:00Z,2026-03-07T12:00:00Z"
  })
  void knowsTheHourThatComesTwiceAndTheOneThatIsLeftOut(String fault, String now, String first) {
    clock = new MovableClock(Instant.parse(now));
    since = Instant.parse(first);
    start(new DemoWorld(7, clock.instant()));
    switchOn(fault, null);
    assertEquals(Outcome.OK, sync().outcome());
    settle();
    assertTruth();
  }

  @Test
  void takesWhatWasDeletedForWhatItWas() {
    start(new DemoWorld(7, clock.instant()));
    assertEquals(Outcome.OK, sync().outcome());
    var before = agents();
    switchOn("deleted-agent", null);
    clock.advance(Duration.ofMinutes(15));
    assertEquals(Outcome.OK, sync().outcome());
    var after = agents();
    assertTrue(after.containsAll(before), "what was known stays known");
  }

  @Test
  void makesTheSameFromTheKeptReports() {
    start(new DemoWorld(7, clock.instant()));
    switchOn("late-rows", "share=0.3,minutes=60");
    assertEquals(Outcome.OK, sync().outcome());
    settle();
    var again = new MemoryDayChunks();
    new RebuildCalls(
            raw,
            new CsvReportReader(new WallClock(PACIFIC)),
            new KeepSegments(again, new MemorySettledCallers(), companies, clock),
            companies)
        .rebuild();
    assertEquals(stored().dump(), new StoredCalls(again, companies, clock).dump());
  }

  private void start(PhoneWorld world) {
    simulator = new Five9Simulator(world, clock, SimulatorSettings.forTests().withSoap(soap));
  }

  private Five9Simulator simulator() {
    return java.util.Objects.requireNonNull(simulator);
  }

  private void switchOn(String fault, @Nullable String arguments) {
    var values = new HashMap<String, String>();
    if (arguments != null) {
      for (var argument : arguments.split(",")) {
        var parts = argument.split("=", -1);
        values.put(parts[0].strip(), parts[1].strip());
      }
    }
    simulator().faults().set(fault, true, values);
  }

  /** Ticks until what lags is in, then the night's backfill, then a tick. */
  private void settle() {
    clock.advance(Duration.ofMinutes(15));
    assertEquals(Outcome.OK, sync().outcome());
    clock.advance(Duration.ofHours(15));
    var backfill = new BackfillCalls(session()).run(clock.instant().plus(Duration.ofMinutes(10)));
    assertEquals(Outcome.OK, backfill.outcome(), backfill::toString);
    var last = sync();
    assertEquals(Outcome.OK, last.outcome(), last::toString);
  }

  private RunRecord sync() {
    return new SyncCalls(session()).run(clock.instant().plus(Duration.ofMinutes(10)));
  }

  private SyncSession session() {
    var settings =
        new ai.cicops.portal.five9.soap.SoapSettings(
            simulator().address(),
            soap.username(),
            Secret.of(soap.password()),
            soap.folder(),
            soap.report(),
            new WallClock(PACIFIC),
            patience);
    var ports =
        new SyncSession.Ports(
            new SoapPhonePlatform(settings),
            new CsvReportReader(new WallClock(PACIFIC)),
            raw,
            new KeepSegments(chunks, new MemorySettledCallers(), companies, clock),
            aside,
            companies,
            new MemoryLedger(),
            coverages,
            new MemoryRereads(),
            day -> {},
            new MemoryLease(clock, Duration.ofMinutes(4)),
            breaker,
            new MemoryRunRecords(),
            alarms,
            clock::advance);
    var sync =
        new SyncSettings(
            PACIFIC,
            BUSINESS,
            since,
            SyncSettings.SINCE_BACK,
            SyncSettings.ROW_CAP,
            SyncSettings.RETENTION,
            SyncSettings.OVERLAP,
            SyncSettings.LONGEST_WINDOW,
            SyncSettings.LAG);
    return new SyncSession(ports, sync, clock, new Random(3));
  }

  private StoredCalls stored() {
    return new StoredCalls(chunks, companies, clock);
  }

  private void assertTruth() {
    var truth = new ArrayList<String>();
    for (PhoneCall call : simulator().truth().calls(since, clock.instant())) {
      for (Leg leg : call.legs()) {
        truth.add(leg(call, leg));
      }
    }
    truth.sort(null);
    var kept = new ArrayList<String>();
    stored().segments().forEach(segment -> kept.add(leg(segment)));
    kept.sort(null);
    var lost = new TreeSet<>(truth);
    lost.removeAll(new TreeSet<>(kept));
    var invented = new TreeSet<>(kept);
    invented.removeAll(new TreeSet<>(truth));
    assertEquals(List.of(), List.copyOf(lost), "lost");
    assertEquals(List.of(), List.copyOf(invented), "invented");
    assertEquals(truth.size(), kept.size(), "doubled");
    assertTrue(truth.size() > 100, "rows: " + truth.size());
    assertEquals(
        companies.campaigns().size(), companies.needReview().size(), "one placeholder each");
  }

  private String leg(PhoneCall call, Leg leg) {
    var agent = leg.agent();
    return String.join(
        " ",
        call.callId(),
        leg.start().truncatedTo(ChronoUnit.SECONDS).toString(),
        leg.callType(),
        String.valueOf(leg.campaign()),
        agent == null ? "null" : agent.login(),
        leg.disposition(clock.instant()),
        leg.audio().stream()
            .map(audio -> audio.start().truncatedTo(ChronoUnit.SECONDS).toString())
            .toList()
            .toString());
  }

  private static String leg(Segment segment) {
    var disposition = segment.disposition();
    return String.join(
        " ",
        segment.callId(),
        segment.start().toString(),
        segment.callType(),
        String.valueOf(segment.campaign()),
        String.valueOf(segment.agent()),
        disposition == null ? "" : disposition,
        segment.recordings().stream().map(one -> one.start().toString()).toList().toString());
  }

  private List<String> agents() {
    return stored().segments().stream()
        .map(segment -> segment.callId() + " " + segment.start() + " " + segment.agent())
        .toList();
  }

  private static void assertNamed(RunRecord record, String words) {
    if (!words.equals("-")) {
      assertTrue(
          record.problems().stream().anyMatch(problem -> problem.contains(words)),
          () -> words + " is not named in " + record.problems());
    }
  }
}

package ai.cicops.portal.five9;

import static ai.cicops.portal.five9.LogRow.inbound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.MemoryDayChunks;
import ai.cicops.portal.calls.MemorySettledCallers;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.five9.MemoryPhonePlatform.Request;
import ai.cicops.portal.five9.PhonePlatform.Away;
import ai.cicops.portal.five9.PhonePlatform.AwayKind;
import ai.cicops.portal.five9.PhonePlatform.Busy;
import ai.cicops.portal.five9.PhonePlatform.Counter;
import ai.cicops.portal.five9.PhonePlatform.CredentialsRefused;
import ai.cicops.portal.five9.PhonePlatform.NotAccepted;
import ai.cicops.portal.five9.PhonePlatform.NotReady;
import ai.cicops.portal.five9.PhonePlatform.Operation;
import ai.cicops.portal.five9.PhonePlatform.QuotaExhausted;
import ai.cicops.portal.five9.PhonePlatform.ReportNotFound;
import ai.cicops.portal.five9.PhonePlatform.UnknownReport;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SyncCallsTest {
  private final SyncWorld world = new SyncWorld("2026-09-10T15:00:00Z", "2026-09-01T00:00:00Z");

  @Test
  void loadsFromTheBeginningNewestFirst() {
    world.platform.has(
        inbound("1", "2026-09-01T08:00:00Z", "Acme Air - Main"),
        inbound("2", "2026-09-10T14:00:00Z", "Acme Air - Main"));
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(Set.of("1", "2"), callIds());
    assertEquals(
        List.of(
            window("2026-09-03T15:00:00Z", "2026-09-10T15:00:00Z"),
            window("2026-09-01T00:00:00Z", "2026-09-03T15:00:00Z")),
        world.platform.asked());
    assertEquals(2, record.counts().get("callsCreated"));
    assertEquals(
        List.of(window("2026-09-01T00:00:00Z", "2026-09-10T15:00:00Z")),
        world.coverages.load().covered().windows());
  }

  @Test
  void readsTheLastTwoHoursAgain() {
    world.sync();
    world.platform.has(
        inbound("late", "2026-09-10T13:30:00Z", "Acme Air - Main")
            .visibleFrom("2026-09-10T15:05:00Z"));
    tick();
    assertEquals(Set.of("late"), callIds());
    assertEquals(
        window("2026-09-10T13:00:00Z", "2026-09-10T15:15:00Z"), world.platform.asked().getLast());
    assertEquals(
        Instant.parse("2026-09-10T15:05:00Z"),
        world.coverages.load().dataAsOf(SyncSettings.LAG).orElseThrow());
  }

  @Test
  void takesAChangedDisposition() {
    var call = inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main");
    world.platform.has(call);
    world.sync();
    world.platform.becomes(call.with("DISPOSITION", "Booked - New Customer"));
    var record = tick();
    assertEquals(1, record.counts().get("callsChanged"));
    assertEquals("Booked - New Customer", world.calls.segments().getFirst().disposition());
  }

  @Test
  void makesOnePlaceholderForAnUnknownCampaign() {
    world.know("Acme Air - Main");
    world.platform.has(
        inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main"),
        inbound("2", "2026-09-10T14:31:00Z", "Nobody Knows"),
        inbound("3", "2026-09-10T14:32:00Z", "Nobody Knows"),
        inbound("4", "2026-09-10T14:33:00Z", "[Deleted]"),
        inbound("5", "2026-09-10T14:34:00Z", "[None]"));
    assertEquals(1, world.sync().counts().get("placeholders"));
    tick();
    assertEquals(List.of("Nobody Knows"), world.placeholders());
    assertEquals(5, callIds().size());
  }

  @Test
  void fillsTheGapAfterAnOutage() {
    world.sync();
    world.platform.refusesEverything(new Away(AwayKind.UNREACHABLE, ""));
    for (int run = 0; run < 5; run++) {
      assertEquals(Outcome.FAILED, tick().outcome());
    }
    world.clock.advance(Duration.ofHours(30));
    world.platform.has(inbound("1", "2026-09-11T03:00:00Z", "Acme Air - Main"));
    world.platform.refusesEverything(null);
    var record = tick();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(Set.of("1"), callIds());
    assertEquals(1, world.coverages.load().covered().windows().size());
  }

  @Test
  void opensTheBreakerAfterThreeFailedRunsAndTellsOnce() {
    world.sync();
    world.platform.refusesEverything(new Away(AwayKind.STATUS, "HTTP 503."));
    tick();
    tick();
    assertEquals(List.of(), world.alarms.raised());
    var third = tick();
    assertEquals("five9_status", world.alarms.raised().getFirst().code());
    int asked = world.platform.asked().size();
    var fourth = tick();
    assertEquals(1, world.platform.asked().size() - asked, "a single try");
    assertTrue(asked > 3 * 3, "many tries while it was closed");
    assertNamed(third, "five9_status");
    assertNamed(fourth, "breaker_open");
    assertEquals(1, world.alarms.raised().size());

    world.platform.refusesEverything(null);
    assertEquals(Outcome.OK, tick().outcome());
    assertEquals(Outcome.OK, tick().outcome());
    assertFalse(world.breaker.state().open(1));
  }

  @Test
  void overcomesWhatPasses() {
    world.platform.has(inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main"));
    world.platform.refuses(
        Request.RUN,
        new Busy("UserAlreadyLoggedInFault"),
        new Away(AwayKind.HTML, ""),
        new Away(AwayKind.TIMED_OUT, ""));
    world.platform.refuses(Request.AWAIT, new Away(AwayKind.MALFORMED, ""));
    world.platform.refuses(Request.FETCH, new NotReady(), new NotReady(), new UnknownReport());
    world.platform.polls(2);
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(Set.of("1"), callIds());
    assertNamed(record, "session_busy");
    assertNamed(record, "five9_html");
    assertNamed(record, "five9_timed_out");
    assertNamed(record, "five9_malformed");
    assertNamed(record, "report_not_ready");
    assertNamed(record, "report_id_unknown");
  }

  @Test
  void neverRepeatsARefusedLogin() {
    world.platform.refusesEverything(new CredentialsRefused());
    var record = world.sync();
    assertEquals(Outcome.FAILED, record.outcome());
    assertNamed(record, "credentials_refused");
    assertEquals(List.of(), world.platform.asked(), "the counters were refused already");
    assertEquals("credentials_refused", world.alarms.raised().getFirst().code());

    world.platform.refusesEverything(null);
    world.platform.refuses(Request.RUN, new CredentialsRefused());
    assertEquals(Outcome.FAILED, tick().outcome());
    assertEquals(1, world.platform.asked().size());
    assertEquals(Outcome.OK, tick().outcome());
  }

  @Test
  void restsAfterThreeRefusedLogins() {
    world.platform.refusesEverything(new CredentialsRefused());
    tick();
    tick();
    tick();
    var resting = tick();
    assertEquals(Outcome.SKIPPED, resting.outcome());
    assertNamed(resting, "resting");
    world.clock.advance(Duration.ofHours(1));
    world.platform.refusesEverything(null);
    assertEquals(Outcome.OK, tick().outcome());
    assertEquals(1, world.alarms.raised().size());
  }

  @Test
  void stopsAndTellsWhenTheReportIsGone() {
    world.platform.refuses(
        Request.RUN, new ReportNotFound(), new NotAccepted("IncorrectArgumentFault"));
    var first = world.sync();
    assertEquals(Outcome.FAILED, first.outcome());
    assertNamed(first, "report_not_found");
    assertNamed(tick(), "IncorrectArgumentFault");
    assertEquals(2, world.alarms.raised().size());
    assertEquals(2, world.platform.asked().size(), "each asked once");
  }

  @Test
  void namesMissingColumnsAndCoversNothing() {
    var columns = new ArrayList<>(LogRow.STANDARD);
    columns.removeAll(List.of("DISPOSITION", "ANI"));
    world.platform.shows(columns);
    world.platform.has(inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main"));
    var record = world.sync();
    assertEquals(Outcome.FAILED, record.outcome());
    assertNamed(record, "They are: DISPOSITION, ANI.");
    assertTrue(world.alarms.raised().getFirst().sentence().contains("DISPOSITION, ANI"));
    assertEquals(Intervals.NONE, world.coverages.load().covered());

    world.platform.shows(LogRow.STANDARD);
    assertEquals(Outcome.OK, tick().outcome());
    assertEquals(Set.of("1"), callIds());
  }

  @Test
  void waitsForAMinuteOfQuota() {
    world.platform.counts(
        new Counter(Operation.REPORT_REQUEST, Duration.ofMinutes(1), 16, 16),
        new Counter(Operation.REPORT_REQUEST, Duration.ofHours(1), 120, 20));
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertNamed(record, "quota_exhausted");
    assertEquals(Instant.parse("2026-09-10T15:01:02Z"), world.clock.instant());
  }

  @Test
  void endsAsPartlyWhenTheQuotaComesBackTooLate() {
    world.platform.refuses(Request.RUN, new QuotaExhausted(Operation.REPORT_REQUEST));
    world.platform.counts(new Counter(Operation.REPORT_REQUEST, Duration.ofDays(1), 800, 800));
    var record = world.sync();
    assertEquals(Outcome.PARTLY, record.outcome());
    assertNamed(record, "until 2026-09-11T07:00:02Z");
    assertEquals(List.of(), world.alarms.raised());
    world.platform.counts();
    world.clock.advance(Duration.ofHours(17));
    world.platform.refuses(Request.RUN);
    // the refusal that was scripted first is still to come; nobody knows which quota it is
    var next = tick();
    assertEquals(Outcome.OK, next.outcome(), next::toString);
    assertNamed(next, "quota_exhausted");
  }

  @Test
  void leavesAnEighthOfTheDayToTheTicks() {
    world.platform.counts(new Counter(Operation.REPORT_REQUEST, Duration.ofDays(1), 800, 699));
    var record = world.sync();
    assertEquals(Outcome.PARTLY, record.outcome());
    assertNamed(record, "quota_exhausted");
    assertNamed(record, "gap_left");
    assertEquals(1, world.platform.asked().size());
  }

  @Test
  void splitsWhatReachesTheCap() {
    world.rowCap = 40;
    world.platform.cuts(40);
    var expected = manyCalls(300);
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(expected, callIds());
    assertTrue(record.counts().getOrDefault("splits", 0L) >= 3, record::toString);
  }

  @Test
  void suspectsARoundNumberOfRows() {
    world.platform.cuts(100);
    var expected = manyCalls(300);
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(expected, callIds());
  }

  @Test
  void findsACapThatNobodyTold() {
    world.since = Instant.parse("2026-08-13T15:00:00Z");
    world.platform.cuts(137);
    var expected = manyCalls(900);
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(expected, callIds());
    assertNamed(record, "row_cap_lower: ");
    assertNamed(record, "It is 137.");
  }

  @Test
  void readsAWindowAgainThatTurnsOutToHaveBeenCut() {
    world.since = Instant.parse("2026-08-13T15:00:00Z");
    // 126 rows in the newest week, more than the cap in both before
    world.platform.cuts(137);
    var expected = new TreeSet<String>();
    for (int call = 0; call < 600; call++) {
      var apart = call < 126 ? Duration.ofMinutes(80) : Duration.ofMinutes(45);
      var end = call < 126 ? "2026-09-10T14:59:00Z" : "2026-09-03T14:59:00Z";
      int place = call < 126 ? call : call - 126;
      var start = Instant.parse(end).minus(apart.multipliedBy(place));
      world.platform.has(inbound("c" + call, start.toString(), "Acme Air - Main"));
      expected.add("c" + call);
    }
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(expected, callIds());
    assertNamed(record, "It is 137.");
  }

  @Test
  void readsOnlyTheFirstLongWindowTwiceWhenNothingIsCut() {
    world.since = Instant.parse("2026-08-13T15:00:00Z");
    var expected = manyCalls(900);
    var record = world.sync();
    assertEquals(expected, callIds());
    long windows = record.counts().getOrDefault("windows", 0L);
    assertEquals(windows + 1, world.platform.asked().size(), record::toString);
    assertTrue(record.problems().isEmpty(), record::toString);
  }

  @Test
  void namesAMinuteThatIsCut() {
    world.rowCap = 5;
    world.platform.cuts(5);
    for (int call = 0; call < 9; call++) {
      world.platform.has(
          inbound("busy" + call, "2026-09-10T14:30:0" + call + "Z", "Acme Air - Main"));
    }
    world.platform.has(inbound("1", "2026-09-10T14:10:00Z", "Acme Air - Main"));
    var record = world.sync();
    assertEquals(Outcome.PARTLY, record.outcome(), record::toString);
    assertNamed(record, "row_cap_in_a_minute");
    assertEquals(6, callIds().size());
    assertFalse(world.coverages.load().covered().holds(Instant.parse("2026-09-10T14:30:00Z")));
    assertTrue(world.coverages.load().covered().holds(Instant.parse("2026-09-10T14:10:00Z")));
  }

  @Test
  void readsAgainWhatBrokeOff() {
    world.platform.has(
        inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main"),
        inbound("2", "2026-09-10T14:31:00Z", "Acme Air - Main"));
    world.platform.spoilsText(text -> text.substring(0, text.length() - 40));
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertNamed(record, "report_broken_off");
    assertEquals(Set.of("1", "2"), callIds());
    assertEquals(0, world.aside.all().size());
  }

  @Test
  void believesAMissingLastLineEndWhenItComesTwice() {
    world.platform.has(inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main"));
    for (int report = 0; report < 3; report++) {
      world.platform.spoilsText(String::stripTrailing);
    }
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(Set.of("1"), callIds());
    assertEquals(3, world.platform.asked().size(), "the first window twice, the second once");
  }

  @Test
  void believesAMissingLastLineEndWhateverTheOrderOfTheRows() {
    var expected = manyCalls(60);
    for (int report = 0; report < 20; report++) {
      world.platform.spoilsText(String::stripTrailing);
    }
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(expected, callIds());
    long windows = record.counts().getOrDefault("windows", 0L);
    assertEquals(windows + 1, world.platform.asked().size(), "one report more, once");
  }

  @Test
  void endsWhenEachReportLacksRowsOfTheOneBefore() {
    manyCalls(60);
    for (int report = 1; report <= 20; report++) {
      int lost = report;
      world.platform.spoilsText(text -> {
        var lines = new ArrayList<>(text.lines().sorted().toList());
        lines.remove(lost);
        return String.join("\n", lines);
      });
    }
    var record = world.sync();
    assertEquals(Outcome.FAILED, record.outcome(), record::toString);
    assertNamed(record, "report_broken_off");
    assertEquals(3, world.platform.asked().size());
    assertEquals(Set.of(), callIds());
  }

  @Test
  void setsAnUnreadableRowAside() {
    world.platform.has(
        inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main"),
        inbound("2", "2026-09-10T14:31:00Z", "Acme Air - Main").with("TALK TIME", "a while"),
        inbound("3", "2026-09-10T14:32:00Z", "Acme Air - Main"));
    var record = world.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(Set.of("1", "3"), callIds());
    assertNamed(record, "Its TALK TIME cannot be read.");
    assertEquals(1, record.counts().get("rowsSetAside"));
    tick();
    assertEquals(1, world.aside.all().size());
    var aside = world.aside.all().getFirst();
    assertTrue(aside.row().contains("a while"));
    assertEquals(world.raw.all().getFirst().key(), aside.report());
  }

  @Test
  void stopsWhenMostRowsCannotBeRead() {
    for (int call = 10; call < 30; call++) {
      world.platform.has(
          inbound("c" + call, "2026-09-10T14:" + call + ":00Z", "Acme Air - Main")
              .with("TIMESTAMP", "21. August 2026 um neun"));
    }
    var record = world.sync();
    assertEquals(Outcome.FAILED, record.outcome());
    assertNamed(record, "report_unreadable");
    assertNamed(record, "Its time stamp cannot be read.");
    assertEquals(1, world.alarms.raised().size());
    assertEquals(Intervals.NONE, world.coverages.load().covered());
  }

  @Test
  void tellsTheHourThatComesTwiceByTheWindow() {
    var autumn = new SyncWorld("2026-11-01T12:00:00Z", "2026-10-30T00:00:00Z");
    autumn.platform.has(
        inbound("pdt", "2026-11-01T08:30:00Z", "Acme Air - Main"),
        inbound("edge", "2026-11-01T09:00:00Z", "Acme Air - Main"),
        inbound("pst", "2026-11-01T09:30:00Z", "Acme Air - Main"),
        inbound("after", "2026-11-01T10:30:00Z", "Acme Air - Main"));
    assertEquals(Outcome.OK, autumn.sync().outcome());
    autumn.clock.advance(Duration.ofMinutes(15));
    autumn.sync();
    autumn.clock.advance(Duration.ofHours(19));
    autumn.backfill();
    assertEquals(
        List.of(
            Instant.parse("2026-11-01T08:30:00Z"),
            Instant.parse("2026-11-01T09:00:00Z"),
            Instant.parse("2026-11-01T09:30:00Z"),
            Instant.parse("2026-11-01T10:30:00Z")),
        autumn.calls.segments().stream().map(Segment::start).toList());
    var transition = Instant.parse("2026-11-01T09:00:00Z");
    assertTrue(
        autumn.platform.asked().stream()
            .noneMatch(
                window -> window.start().isBefore(transition) && window.end().isAfter(transition)));
  }

  @Test
  void readsOverTheHourThatIsLeftOut() {
    var spring = new SyncWorld("2026-03-08T12:00:00Z", "2026-03-07T00:00:00Z");
    spring.platform.has(
        inbound("before", "2026-03-08T09:59:59Z", "Acme Air - Main"),
        inbound("after", "2026-03-08T10:00:00Z", "Acme Air - Main"));
    assertEquals(Outcome.OK, spring.sync().outcome());
    assertEquals(
        List.of(Instant.parse("2026-03-08T09:59:59Z"), Instant.parse("2026-03-08T10:00:00Z")),
        spring.calls.segments().stream().map(Segment::start).toList());
  }

  @Test
  void marksWhatFiveNineForgotAsNotAvailable() {
    var old = new SyncWorld("2026-09-10T15:00:00Z", "2026-06-10T00:00:00Z");
    old.platform.has(
        inbound("gone", "2026-06-20T15:00:00Z", "Acme Air - Main"),
        inbound("oldest", "2026-07-04T15:00:00Z", "Acme Air - Main"),
        inbound("new", "2026-09-10T14:00:00Z", "Acme Air - Main"));
    old.platform.keepsFrom(Instant.parse("2026-07-01T00:00:00Z"));
    var record = old.sync();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertNamed(record, "not_available");
    var coverage = old.coverages.load();
    // Central midnight of the day of the oldest row
    assertEquals(
        List.of(window("2026-06-10T00:00:00Z", "2026-07-04T05:00:00Z")),
        coverage.unavailable().windows());
    assertEquals(
        List.of(window("2026-07-04T05:00:00Z", "2026-09-10T15:00:00Z")),
        coverage.covered().windows());
    int asked = old.platform.asked().size();
    old.clock.advance(Duration.ofMinutes(15));
    old.sync();
    assertEquals(asked + 1, old.platform.asked().size(), "nobody asks for it again");
  }

  @Test
  void goesOnAtTheNextTickWhenTimeIsOver() {
    var slow = new SyncWorld("2026-09-10T15:00:00Z", "2026-06-20T00:00:00Z");
    slow.budget = Duration.ofMinutes(1);
    slow.platform.has(
        inbound("1", "2026-07-15T15:00:00Z", "Acme Air - Main"),
        inbound("2", "2026-09-10T14:00:00Z", "Acme Air - Main"));
    slow.platform.polls(20);
    var first = slow.sync();
    assertEquals(Outcome.PARTLY, first.outcome());
    assertNamed(first, "out_of_time");
    slow.clock.advance(Duration.ofMinutes(14));
    RunRecord last = slow.sync();
    for (int run = 0; run < 5 && last.outcome() != Outcome.OK; run++) {
      slow.clock.advance(Duration.ofMinutes(14));
      last = slow.sync();
    }
    assertEquals(Outcome.OK, last.outcome(), last::toString);
    assertEquals(2, slow.calls.segments().size());
  }

  @Test
  void leavesACorrectionByAPersonAlone() {
    var call = inbound("1", "2026-09-10T14:30:00Z", "Acme Air - Main");
    world.platform.has(call);
    world.sync();
    var correction =
        new Call.Correction("Booked - Emergency", "user-1", Instant.parse("2026-09-10T15:05:00Z"));
    world.chunks.overlay(world.calls.all().getFirst().id(), Overlay.of(correction));
    world.platform.becomes(call.with("DISPOSITION", "Callback Requested"));
    tick();
    world.clock.advance(Duration.ofHours(14));
    world.backfill();
    var kept = world.calls.all().getFirst();
    assertEquals("Booked - Emergency", kept.disposition());
    assertEquals("Callback Requested", kept.five9Disposition());
  }

  @Test
  void isSkippedWhileAnotherConversationGoesOn() {
    assertTrue(world.lease.take("another"));
    var record = world.sync();
    assertEquals(Outcome.SKIPPED, record.outcome());
    assertNamed(record, "lease_taken");
    assertEquals(List.of(), world.platform.asked());
    assertEquals(List.of(record), world.records.latest(SyncCalls.SCHEDULE, 5));
  }

  @Test
  void makesTheSameCallsFromTheKeptReports() {
    manyCalls(120);
    var changing = inbound("x", "2026-09-10T14:30:00Z", "Acme Air - Main");
    world.platform.has(changing);
    world.sync();
    world.platform.becomes(changing.with("DISPOSITION", "Booked - Emergency"));
    tick();
    var chunks = new MemoryDayChunks();
    var again = new StoredCalls(chunks, world.companies, world.clock);
    var rebuild =
        new RebuildCalls(
            world.raw,
            new ai.cicops.portal.five9.csv.CsvReportReader(new WallClock(SyncWorld.PACIFIC)),
            new KeepSegments(chunks, new MemorySettledCallers(), world.companies, world.clock),
            world.companies);
    assertTrue(rebuild.rebuild().rows() >= 121);
    assertEquals(world.calls.dump(), again.dump());
    rebuild.rebuild();
    assertEquals(world.calls.dump(), again.dump());
  }

  private RunRecord tick() {
    world.clock.advance(Duration.ofMinutes(15));
    return world.sync();
  }

  private Set<String> manyCalls(int count) {
    var ids = new TreeSet<String>();
    for (int call = 0; call < count; call++) {
      var start = Instant.parse("2026-09-10T14:59:00Z").minus(Duration.ofMinutes(31L * call));
      world.platform.has(inbound("many" + call, start.toString(), "Acme Air - " + call % 3));
      ids.add("many" + call);
    }
    return ids;
  }

  private Set<String> callIds() {
    var ids = new TreeSet<String>();
    world.calls.segments().forEach(segment -> ids.add(segment.callId()));
    return ids;
  }

  private static void assertNamed(RunRecord record, String words) {
    assertTrue(
        record.problems().stream().anyMatch(problem -> problem.contains(words)),
        () -> words + " is not named in " + record.problems());
  }

  private static Window window(String start, String end) {
    return new Window(Instant.parse(start), Instant.parse(end));
  }
}

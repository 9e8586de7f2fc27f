package ai.cicops.portal.completeness;

import static ai.cicops.portal.calls.Rows.NOON;
import static ai.cicops.portal.completeness.CountingWorld.TODAY;
import static ai.cicops.portal.completeness.CountingWorld.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Recount.Owing;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.completeness.CompletenessPage.SeenDay;
import ai.cicops.portal.completeness.CompletenessQuestion.Only;
import ai.cicops.portal.completeness.Deadlines.Urgency;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.five9.RowsSetAside.RowSetAside;
import ai.cicops.portal.five9.Window;
import ai.cicops.portal.operations.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchCompletenessTest {
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);

  private final CountingWorld world = new CountingWorld(new MemoryAuditLog());
  private final CompanyId acme = world.calls.company("acme", "Acme - Main", "Acme - Night");
  private final CompanyId birch = world.calls.company("birch", "Birch");
  private final WatchCompleteness watch = world.watch();

  private static CompletenessQuestion asking(
      @Nullable CompanyId company, String campaign, Only only) {
    return new CompletenessQuestion(null, null, company, campaign, only);
  }

  private CompletenessPage page(CompletenessQuestion question) {
    return watch.list(question, null, 100).orElseThrow();
  }

  private static List<String> names(CompletenessPage page) {
    return page.lines().stream()
        .map(seen -> seen.line().day().getDayOfMonth() + " " + seen.line().campaign())
        .toList();
  }

  private static Rows call(int id, int daysBack, String campaign) {
    return Rows.answered().id(id).campaign(campaign).at(NOON.minus(Duration.ofDays(daysBack)));
  }

  private void counts() {
    world.brings(
        call(1, 1, "Birch").recordings(0),
        call(2, 1, "Acme - Main"),
        call(3, 2, "Acme - Night").recordings(0));
    world.calls.record(call(4, 3, "Birch").recordings(0));
    world.calls.clock.advance(Duration.ofHours(2));
    assertEquals(RunRecord.Outcome.OK, world.reconcile().outcome());
  }

  @Test
  void showsTheNewestDayFirstWithItsCompany() {
    counts();
    var page = page(asking(null, "", Only.ALL));
    assertEquals(List.of("9 Acme - Main", "9 Birch", "8 Acme - Night", "7 Birch"), names(page));
    assertEquals(new CompletenessPage.Sums(4, 2, 0, 4, 1, 0, 1), page.sums());
    assertEquals(YESTERDAY, page.countedUntil());
    assertEquals(world.calls.clock.instant(), page.countedAt());
    var company = page.lines().getFirst().company();
    assertNotNull(company);
    assertEquals(acme, company.id());
  }

  @Test
  void narrowsByCompanyNameAndWhatDiffers() {
    counts();
    assertEquals(List.of("9 Birch", "7 Birch"), names(page(asking(birch, "", Only.ALL))));
    assertEquals(List.of("8 Acme - Night"), names(page(asking(null, "NIGHT", Only.ALL))));
    assertEquals(
        List.of("9 Acme - Main", "7 Birch"), names(page(asking(null, "", Only.DIFFERENCES))));
    assertEquals(List.of("9 Acme - Main"), names(page(asking(null, "", Only.RECORDINGS))));
    assertEquals(1, page(asking(birch, "", Only.RECORDINGS)).sums().differences());
  }

  @Test
  void pagesLeaveNothingOut() {
    counts();
    var question = asking(null, "", Only.ALL);
    var seen = new ArrayList<SeenDay>();
    var page = watch.list(question, null, 1).orElseThrow();
    seen.addAll(page.lines());
    while (page.next() != null) {
      page = watch.list(question, page.next(), 1).orElseThrow();
      seen.addAll(page.lines());
    }
    assertEquals(page(question).lines(), seen);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-09, 2026-11-10, false",
    "2026-09-10, 2026-11-10, true",
    "2026-11-11, 2026-11-10, false"
  })
  void takesAtMost62Days(LocalDate from, LocalDate to, boolean taken) {
    var question = new CompletenessQuestion(from, to, null, "", Only.ALL);
    assertEquals(taken, watch.list(question, null, 9).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "20, true, OPEN",
    "21, true, URGENT",
    "29, true, URGENT",
    "30, true, TOO_LATE",
    "30, false, OPEN",
    "45, false, URGENT",
    "59, false, URGENT",
    "60, false, TOO_LATE"
  })
  void warnsWellBeforeFive9Deletes(int daysBack, boolean recording, Urgency expected) {
    var day = TODAY.minusDays(daysBack);
    var findings = recording ? Set.<Finding>of() : Set.of(Finding.ROWS_DIFFER);
    var line = line("Birch", day, recording ? 1 : 0, findings, NOON);
    world.counted.update(day, none -> new CountedDay(day, List.of(line)));
    var question = new CompletenessQuestion(day, day, null, "", Only.ALL);
    var seen = page(question).lines().getFirst();
    assertEquals(expected, seen.urgency());
    assertEquals(expected == Urgency.TOO_LATE, seen.deletedAt() == null);
  }

  @Test
  void saysWhenADayWasLastRead() {
    counts();
    var night = Instant.parse("2026-11-09T05:03:00Z");
    world.records.keep(
        new RunRecord(
            "backfill-calls", "1", night, night, RunRecord.Outcome.OK, Map.of(), List.of()));
    world.calls.clock.advance(Duration.ofDays(1));
    var lines = page(asking(birch, "", Only.ALL)).lines();
    assertEquals(NOON.plus(Duration.ofMinutes(20)), lines.get(0).lastReadAt());
    assertEquals(night, lines.get(1).lastReadAt());
  }

  @Test
  void tellsRowsSetAsideByReason() {
    var window = new Window(NOON.minus(Duration.ofDays(2)), NOON);
    for (var id : List.of("1", "2")) {
      world.aside.keep(new RowSetAside(id, "TIMESTAMP is odd.", "h", id, "r", window, NOON));
    }
    assertEquals(
        List.of(
            new CompletenessPage.Aside("TIMESTAMP is odd.", 2, TODAY.minusDays(2), TODAY, NOON)),
        page(asking(null, "", Only.ALL)).aside());
  }

  @Test
  void looksAtOneLineAsItIsNow() {
    counts();
    var close = watch.look(CampaignKey.of("Acme - Main"), YESTERDAY).orElseThrow();
    assertEquals(1, close.day().line().recordings().missing());
    assertEquals(Owing.NOT_DELIVERED, close.owed().getFirst().owing());
    assertEquals(Optional.empty(), watch.look(CampaignKey.of("Nobody's"), YESTERDAY));
    assertEquals(Optional.empty(), watch.look(CampaignKey.of("Birch"), TODAY));
    assertEquals(
        "", watch.look(CampaignKey.of(""), YESTERDAY).orElseThrow().day().line().campaign());
  }

  @Test
  void tellsACompanyItsOwnLine() {
    counts();
    var own =
        watch.ofCompany(CallsWorld.customer(acme), acme, TODAY.minusDays(30), TODAY).orElseThrow();
    assertEquals(new CompletenessQuestion.Days(TODAY.minusDays(30), YESTERDAY), own.days());
    assertEquals(2, own.calls());
    assertEquals(2, own.reported());
    assertEquals(1, own.recordingsMissing());
  }

  @Test
  void tellsNobodyOfAnothersCompany() {
    counts();
    for (var person :
        List.of(CallsWorld.customer(birch), CallsWorld.agent(acme), CallsWorld.supervisor(birch))) {
      assertEquals(Optional.empty(), watch.ofCompany(person, acme, YESTERDAY, YESTERDAY));
    }
    world.calls.discard(acme);
    assertEquals(
        Optional.empty(), watch.ofCompany(CallsWorld.customer(acme), acme, YESTERDAY, YESTERDAY));
  }

  @Test
  void leavesOutWhatWasNotTheCompanysAllDay() {
    counts();
    world.calls.company(
        acme,
        List.of(
            CallsWorld.assignment(acme, "Acme - Main", NOON.minus(Duration.ofDays(1)), null),
            CallsWorld.assignment(acme, "Acme - Night", null, null)));
    var own = watch.ofCompany(CallsWorld.admin(), acme, TODAY.minusDays(9), TODAY).orElseThrow();
    assertEquals(1, own.calls());
    assertEquals(0, own.recordingsMissing());
  }

  @Test
  void doesNotCallUncountedDaysComplete() {
    var own = watch.ofCompany(CallsWorld.admin(), acme, TODAY, TODAY).orElseThrow();
    assertNull(own.days());
  }
}

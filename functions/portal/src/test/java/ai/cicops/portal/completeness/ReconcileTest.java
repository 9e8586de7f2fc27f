package ai.cicops.portal.completeness;

import static ai.cicops.portal.calls.Rows.NOON;
import static ai.cicops.portal.completeness.CountingWorld.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.five9.Coverage;
import ai.cicops.portal.five9.Ledger;
import ai.cicops.portal.operations.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcileTest {
  private static final String ACME = "Acme - Main";
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);

  private final CountingWorld world = new CountingWorld(new MemoryAuditLog());

  ReconcileTest() {
    world.calls.company("acme", ACME, "Acme - Night");
    world.brings(
        call(1, 1, ACME), call(2, 1, ACME).recordings(0), call(3, 2, ACME), call(4, 1, null));
    world.calls.clock.advance(Duration.ofHours(2));
  }

  private static Rows call(int id, int daysBack, @Nullable String campaign) {
    return Rows.answered().id(id).campaign(campaign).at(NOON.minus(Duration.ofDays(daysBack)));
  }

  private CampaignDay line(LocalDate day) {
    return world.counted.of(day, day).stream()
        .flatMap(counted -> counted.lines().stream())
        .filter(line -> line.campaign().equals(ACME))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(RunRecord record) {
    return record.problems().stream().map(text -> text.substring(0, text.indexOf(':'))).toList();
  }

  @Test
  void findsNothingWhereAllAgrees() {
    var record = world.reconcile();
    assertEquals(RunRecord.Outcome.OK, record.outcome());
    assertEquals(List.of(), record.problems());
    assertEquals(3, record.counts().get("campaignDays"));
    assertEquals(4, record.counts().get("calls"));
    assertEquals(0, record.counts().get("disagreements"));
    assertEquals(2, line(YESTERDAY).rows());
    assertEquals(1, line(YESTERDAY).recordings().missing());
    assertEquals(List.of(record), world.records.latest("reconcile", 9));
  }

  @Test
  void writesNothingWhenNothingChanged() {
    var unused = world.reconcile();
    int writes = world.counted.writes();
    world.calls.clock.advance(Duration.ofDays(1));
    var again = world.reconcile();
    assertEquals(writes, world.counted.writes());
    assertEquals(List.of(), again.problems());
  }

  @Test
  void findsALedgerThatSaysOtherwise() {
    world.ledger.note(Set.of(new Ledger.Line(ACME, YESTERDAY, 5, 4, 9, now())));
    assertEquals(
        List.of("rows_differ", "calls_differ", "recordings_differ"), codes(world.reconcile()));
    assertEquals(
        Set.of(Finding.ROWS_DIFFER, Finding.CALLS_DIFFER, Finding.RECORDINGS_DIFFER),
        line(YESTERDAY).findings());
  }

  @Test
  void findsADayThatIsGone() {
    world.tampering(ACME, YESTERDAY).lose();
    assertEquals(3L, world.reconcile().counts().get("disagreements"));
    assertEquals(0, line(YESTERDAY).rows());
    assertEquals(2, Optional.ofNullable(line(YESTERDAY).reported()).orElseThrow().rows());
  }

  @Test
  void findsCallsThatTheLedgerDoesNotKnow() {
    world.calls.record(call(9, 5, ACME));
    assertEquals(List.of("ledger_missing"), codes(world.reconcile()));
  }

  @Test
  void findsATileThatWouldCountWrong() {
    world.tampering(ACME, YESTERDAY).miscount();
    assertEquals(List.of("tally_wrong"), codes(world.reconcile()));
  }

  @Test
  void findsABlockThatWasAltered() {
    world.tampering(ACME, YESTERDAY).rot();
    assertTrue(codes(world.reconcile()).contains("chunk_altered"));
  }

  @Test
  void findsABlockInAnotherPlace() {
    world.tampering(ACME, YESTERDAY.minusDays(1)).lose();
    world.tampering(ACME, YESTERDAY).misplace();
    world.calls.clock.advance(Duration.ofDays(1));
    world.coverages.update(
        kept -> new Coverage(kept.since(), kept.covered(), kept.unavailable(), TODAY.plusDays(1)));
    assertTrue(codes(world.reconcile()).contains("chunk_misplaced"));
  }

  @Test
  void repairsNothingAndKeepsSinceWhen() {
    var before = world.ledger.of(CampaignKey.of(ACME), YESTERDAY, YESTERDAY);
    world.tampering(ACME, YESTERDAY).lose();
    var first = world.calls.clock.instant();
    var unused = world.reconcile();
    world.calls.clock.advance(Duration.ofHours(5));
    var again = world.reconcile();

    assertEquals(3L, again.counts().get("disagreements"));
    assertEquals(first, line(YESTERDAY).since());
    assertEquals(before, world.ledger.of(CampaignKey.of(ACME), YESTERDAY, YESTERDAY));

    world.brings(call(1, 1, ACME), call(2, 1, ACME).recordings(0));
    assertEquals(List.of(), world.reconcile().problems());
    assertEquals(Set.of(), line(YESTERDAY).findings());
  }

  @Test
  void leavesDaysAloneThatNoBackfillHasRead() {
    world.calls.record(call(9, 0, ACME));
    world.coverages.update(
        kept -> new Coverage(kept.since(), kept.covered(), kept.unavailable(), TODAY.minusDays(1)));
    assertEquals(1, world.reconcile().counts().get("campaignDays"));
  }

  @Test
  void goesOnWithOlderDaysWhereItStopped() {
    world.since(TODAY.minusDays(200));
    world.calls.record(call(8, 190, ACME));
    assertEquals(List.of(), world.reconcile().problems());
    assertEquals(Optional.of(TODAY.minusDays(70)), world.counted.cursor());
    assertEquals(List.of(), world.reconcile().problems());
    assertEquals(List.of(), world.reconcile().problems());
    assertEquals(List.of("ledger_missing"), codes(world.reconcile()));
    assertEquals(Optional.empty(), world.counted.cursor());
  }

  @Test
  void givesWayToAnotherRun() {
    assertTrue(world.lease.take("another"));
    assertEquals(RunRecord.Outcome.SKIPPED, world.reconcile().outcome());
  }

  @Test
  void endsWhenItsTimeIsOver() {
    var record = world.reconcile(Duration.ZERO);
    assertEquals(RunRecord.Outcome.PARTLY, record.outcome());
    assertEquals(List.of("out_of_time"), codes(record));
    assertTrue(world.lease.take("the next"));
  }

  @Test
  void countsNothingBeforeTheFirstLoad() {
    world.coverages.update(kept -> Coverage.NONE);
    assertEquals(RunRecord.Outcome.OK, world.reconcile().outcome());
    assertEquals(List.of(), world.counted.of(TODAY.minusDays(60), TODAY));
  }

  private Instant now() {
    return world.calls.clock.instant();
  }
}

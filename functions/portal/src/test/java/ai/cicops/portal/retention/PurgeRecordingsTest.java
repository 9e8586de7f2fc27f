package ai.cicops.portal.retention;

import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Hold;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.LegalHold;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.RecordingFiles;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PurgeRecordingsTest {
  private static final String ACME = "Acme Main";
  private static final String OTHER = "Other Main";

  private PurgeWorld world = new PurgeWorld(new CallsWorld());
  private final CompanyId acme = new CompanyId("acme");
  private final CompanyId other = new CompanyId("other");

  PurgeRecordingsTest() {
    begin();
  }

  /**
   * An old call and a young one of Acme, which keeps recordings for 90 days, an old one besides.
   */
  private void begin() {
    world = new PurgeWorld(new CallsWorld());
    world.calls.company("acme", ACME);
    world.calls.company("other", OTHER);
    world.heard(ACME, 1, ago(100));
    world.heard(ACME, 2, ago(95));
    world.heard(ACME, 3, ago(10));
    world.heard(OTHER, 4, ago(300));
    world.keeps(acme, 90);
  }

  private static Instant ago(int days) {
    return NOON.minus(Duration.ofDays(days));
  }

  private Call call(String campaign, int id) {
    return world.calls.call(campaign, id);
  }

  private RecordingState state(String campaign, int id) {
    return RecordingState.of(call(campaign, id), world.calls.clock.instant());
  }

  private Set<String> objectsOf(int id) {
    return world.facts().keySet().stream()
        .filter(key -> key.contains("originals/" + id) || key.contains("/30000001000000" + id))
        .collect(Collectors.toSet());
  }

  private static void assertCount(long expected, RunRecord record, String count) {
    assertEquals(expected, record.counts().getOrDefault(count, 0L), record::toString);
  }

  @Test
  void removesWhatACompanyKeepsNoLonger() {
    var record = world.run(true);
    assertEquals(Outcome.OK, record.outcome());
    assertCount(2, record, "removed");
    assertCount(400, record, "bytes");
    assertEquals(RecordingState.REMOVED, state(ACME, 1));
    assertEquals(RecordingState.REMOVED, state(ACME, 2));
    assertEquals(RecordingState.READY, state(ACME, 3));
    assertEquals(RecordingState.READY, state(OTHER, 4));
    assertEquals(Set.of(), objectsOf(1));
    assertEquals(Set.of(), objectsOf(2));
    assertEquals(6, objectsOf(3).size());
    assertEquals(6, objectsOf(4).size());
    assertEquals(List.of(record), world.records.latest(PurgeRecordings.SCHEDULE, 9));
  }

  @Test
  void reportsAndAuditsACompanyOnce() {
    world.run(true);
    var tally = new PurgeTally(2, 400, 0, ago(100), ago(95));
    var report = world.purges.latest(acme, 9).getFirst();
    assertEquals(new PurgeReport(acme, report.at(), false, 90, tally), report);
    var entry = world.audit.of("company#acme", 9).getFirst();
    assertEquals("recordings_purged", entry.action());
    assertEquals(AuditEntry.SYSTEM, entry.actor());
    assertEquals(
        Map.of(
            "days", "90",
            "recordings", "2",
            "held", "0",
            "oldest", ago(100).toString(),
            "newest", ago(95).toString()),
        entry.details());

    var facts = world.facts(ACME, OTHER);
    world.calls.clock.advance(Duration.ofHours(1));
    assertCount(0, world.run(true), "removed");
    assertEquals(facts, world.facts(ACME, OTHER));
    assertEquals(1, world.purges.latest(acme, 9).size());
    assertEquals(1, world.audit.of("company#acme", 9).size());
  }

  @Test
  void onlySaysWhatWouldGoUnlessItIsTold() {
    var facts = world.facts(ACME, OTHER);
    var record = world.run(false);
    assertCount(2, record, "wouldRemove");
    assertCount(400, record, "bytes");
    assertEquals(facts, world.facts(ACME, OTHER));
    assertEquals(List.of(), world.audit.of("company#acme", 9));
    assertTrue(world.purges.latest(acme, 9).getFirst().dry());
    assertEquals(Progress.NONE, world.purges.progress(acme));
  }

  private void waitUntil(Instant instant) {
    world.calls.clock.advance(Duration.between(world.calls.clock.instant(), instant));
  }

  @Test
  void countsDaysByTheCompanysClockAndToTheSecond() {
    world.keeps(acme, 30);
    // ends at 11:30:00 in Chicago, before the clocks go back
    world.heard(ACME, 5, Instant.parse("2026-10-12T16:26:00Z"));
    var end = call(ACME, 5).end();
    waitUntil(end.plus(Duration.ofDays(30)).plus(Duration.ofMinutes(59)));
    world.run(true);
    assertEquals(RecordingState.READY, state(ACME, 5));
    waitUntil(end.plus(Duration.ofDays(30)).plus(Duration.ofHours(1)).minusSeconds(1));
    world.run(true);
    assertEquals(RecordingState.READY, state(ACME, 5));
    world.calls.clock.advance(Duration.ofSeconds(1));
    world.run(true);
    assertEquals(RecordingState.REMOVED, state(ACME, 5));
  }

  @Test
  void removesNothingThatIsHeldUntilTheHoldIsLifted() {
    var day = LocalDate.of(2026, 8, 2);
    world.keeps(acme, 90, new LegalHold("hold-0001", "A claim", day, day, "sam", NOON));
    world.calls.chunks.overlay(call(ACME, 2).id(), Overlay.of(new Hold("Another", "sam", NOON)));
    var record = world.run(true);
    assertCount(0, record, "removed");
    assertCount(2, record, "held");

    world.calls.clock.advance(Duration.ofDays(1));
    world.keeps(acme, 90);
    assertCount(1, world.run(true), "removed");
    assertEquals(RecordingState.REMOVED, state(ACME, 1));
    assertEquals(RecordingState.READY, state(ACME, 2));

    world.calls.clock.advance(Duration.ofDays(1));
    world.calls.chunks.overlay(
        call(ACME, 2).id(), Overlay.of(new Hold(null, "sam", NOON.plusSeconds(1))));
    assertCount(1, world.run(true), "removed");
  }

  @Test
  void looksBackWhenRetentionOrCampaignsChange() {
    world.run(true);
    world.keeps(acme, 30);
    world.heard(ACME, 6, ago(400));
    world.calls.clock.advance(Duration.ofHours(1));
    assertCount(1, world.run(true), "removed");
    world.calls.clock.advance(Duration.ofHours(1));
    world.calls.company(other, List.of());
    world.calls.company(
        acme,
        List.of(
            CallsWorld.assignment(acme, ACME, null, null),
            CallsWorld.assignment(acme, OTHER, null, null)));
    assertCount(1, world.run(true), "removed");
    assertEquals(RecordingState.REMOVED, state(OTHER, 4));
  }

  @Test
  void leavesCallsThatWereAnotherCompanysThen() {
    world.calls.company(acme, List.of(CallsWorld.assignment(acme, ACME, ago(97), null)));
    world.calls.company(other, List.of(CallsWorld.assignment(other, ACME, null, ago(97))));
    assertCount(1, world.run(true), "removed");
    assertEquals(RecordingState.READY, state(ACME, 1));
  }

  @Test
  void whateverItIsKilledAtTheNextRunEndsIt() {
    world.run(true);
    var whole = world.facts(ACME, OTHER);
    var report = world.purges.latest(acme, 9).getFirst().tally();
    boolean killed = true;
    for (int step = 0; killed; step++) {
      for (boolean after : List.of(false, true)) {
        begin();
        var killing = new Killing(step, after);
        try {
          world.run(
              true,
              killing.of(Calls.class, world.calls.calls),
              killing.of(RecordingFiles.class, world.files),
              killing.of(Purges.class, world.purges),
              Duration.ofMinutes(10));
        } catch (Killing.Killed gone) {
          assertTrue(killing.happened());
        }
        killed = killing.happened();
        world.calls.clock.advance(Duration.ofHours(1));
        world.run(true);
        assertEquals(whole, world.facts(ACME, OTHER), "killed at " + step);
        assertEquals(1, world.purges.latest(acme, 9).size());
        assertEquals(report, world.purges.latest(acme, 9).getFirst().tally());
        assertEquals(1, world.audit.of("company#acme", 9).size());
      }
    }
  }

  @Test
  void endsWhatItBeganWhenRecordingsAreKeptForGoodMeanwhile() {
    var killing = new Killing(0, false);
    assertThrows(
        Killing.Killed.class,
        () ->
            world.run(
                true,
                world.calls.calls,
                killing.of(RecordingFiles.class, world.files),
                world.purges,
                Duration.ofMinutes(10)));
    assertEquals(RecordingState.REMOVED, state(ACME, 1));
    assertFalse(objectsOf(1).isEmpty());
    world.keeps(acme, null);
    world.run(true);
    assertEquals(Set.of(), objectsOf(1));
    assertEquals(RecordingState.READY, state(ACME, 2));
    assertEquals(1, world.purges.latest(acme, 9).getFirst().tally().recordings());
  }

  @Test
  void handsOverToTheNextRunWhenItsTimeIsOver() {
    var record = world.run(true, world.calls.calls, world.files, world.purges, Duration.ZERO);
    assertEquals(Outcome.PARTLY, record.outcome());
    assertTrue(record.problems().getFirst().startsWith("out_of_time: "));
    assertEquals(Outcome.OK, world.run(true).outcome());
    assertEquals(RecordingState.REMOVED, state(ACME, 1));
  }

  @Test
  void standsBackWhileTheAudioMoveIsAtIt() {
    assertTrue(world.lease.take("move"));
    assertEquals(Outcome.SKIPPED, world.run(true).outcome());
    assertEquals(Outcome.OK, world.run(false).outcome());
    assertEquals(RecordingState.READY, state(ACME, 1));
  }

  @Test
  void theNightlyCountAgreesAfterwards() {
    var key = CampaignKey.of(ACME);
    var recount = new RecountCalls(world.calls.chunks, world.calls.clock);
    var day = call(ACME, 1).id().day();
    var before = recount.recount(key, day, day).getFirst();
    world.run(true);
    var after = recount.recount(key, day, day).getFirst();
    assertEquals(Set.of(), after.flaws());
    assertEquals(List.of(), after.owed());
    assertEquals(before.recordings().expected(), after.recordings().expected());
    assertEquals(1, after.recordings().removed());
    assertEquals(0, after.recordings().missing());
  }

  @Test
  void sweepsFilesThatNobodyNeeds() {
    world.put("originals/a");
    world.put("originals/b");
    world.unmatched.keep(new LooseFile("a", "originals/a", 9, Match.Reason.REMOVED, NOON));
    world.unmatched.keep(new LooseFile("b", "originals/b", 9, Match.Reason.NO_CALL, NOON));
    assertCount(0, world.run(false), "looseFiles");
    assertCount(1, world.run(true), "looseFiles");
    assertEquals(List.of("originals/b"), List.copyOf(world.files.under("originals/b")));
    assertEquals(List.of(), world.files.under("originals/a"));
    assertEquals(1, world.unmatched.all().size());
  }

  @Test
  void previewsWhatTheNextPurgeTakes() {
    var found = world.calls.companies.find(acme).orElseThrow();
    var preview = world.preview();
    assertEquals(
        new PreviewPurge.Preview(new PurgeTally(2, 400, 0, ago(100), ago(95)), true),
        preview.of(found, 90));
    assertEquals(0, preview.of(found, 120).tally().recordings());
    assertEquals(0, preview.of(found, null).tally().recordings());
    world.run(true);
    assertEquals(PurgeTally.NONE, preview.of(found, 90).tally());
  }
}

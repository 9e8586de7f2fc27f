package ai.cicops.portal.five9;

import static ai.cicops.portal.five9.LogRow.inbound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.five9.RowsSetAside.RowSetAside;
import ai.cicops.portal.operations.RunRecord.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillCallsTest {
  @Test
  void readsTheLastThreeBusinessDays() {
    var world = new SyncWorld("2026-09-10T05:03:00Z", "2026-09-01T05:00:00Z");
    world.sync();
    int before = world.platform.asked().size();
    world.platform.has(inbound("late", "2026-09-07T15:00:00Z", "Acme Air - Main"));
    var record = world.backfill();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(
        List.of(
            window("2026-09-07T05:00:00Z", "2026-09-08T05:00:00Z"),
            window("2026-09-08T05:00:00Z", "2026-09-09T05:00:00Z"),
            window("2026-09-09T05:00:00Z", "2026-09-10T05:00:00Z")),
        world.platform.asked().subList(before, world.platform.asked().size()));
    assertEquals(1, world.calls.segments().size());
    assertEquals("Acme Air - Main 2026-09-07 1 1 0", world.ledger.dump());
  }

  @Test
  void knowsDaysOf23And25Hours() {
    var spring = new SyncWorld("2026-03-09T05:03:00Z", "2026-03-01T06:00:00Z");
    spring.sync();
    spring.backfill();
    assertEquals(
        window("2026-03-08T06:00:00Z", "2026-03-09T05:00:00Z"), spring.platform.asked().getLast());

    var autumn = new SyncWorld("2026-11-02T06:03:00Z", "2026-10-25T05:00:00Z");
    autumn.sync();
    autumn.backfill();
    var asked = autumn.platform.asked();
    // the day of 25 hours, cut where Pacific clocks go back
    assertEquals(
        List.of(
            window("2026-11-01T05:00:00Z", "2026-11-01T09:00:00Z"),
            window("2026-11-01T09:00:00Z", "2026-11-02T06:00:00Z")),
        asked.subList(asked.size() - 2, asked.size()));
  }

  @Test
  void waitsForTheLease() {
    var world = new SyncWorld("2026-09-10T05:03:00Z", "2026-09-01T05:00:00Z");
    world.sync();
    assertTrue(world.lease.take("the tick of midnight"));
    var record = world.backfill();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertTrue(record.counts().getOrDefault("waits", 0L) > 0);
  }

  @Test
  void isDoneByATickWhenItDidNotRun() {
    var world = new SyncWorld("2026-09-09T15:00:00Z", "2026-09-01T05:00:00Z");
    world.sync();
    world.platform.has(inbound("late", "2026-09-08T15:00:00Z", "Acme Air - Main"));
    world.clock.advance(Duration.ofHours(14));
    world.sync();
    assertEquals(0, world.calls.segments().size(), "it is midnight, and the backfill comes");
    world.clock.advance(Duration.ofHours(1).plusMinutes(15));
    var record = world.sync();
    assertEquals(1, world.calls.segments().size());
    assertEquals(1, record.counts().get("backfillsOverdue"));
    world.clock.advance(Duration.ofMinutes(15));
    assertEquals(null, world.sync().counts().get("backfillsOverdue"));
  }

  /** A due backfill is never skipped: one that waited in vain is done by a tick. */
  @Test
  void isDoneByATickWhenItWaitedInVain() {
    var world = new SyncWorld("2026-09-09T15:00:00Z", "2026-09-01T05:00:00Z");
    world.sync();
    world.platform.has(inbound("late", "2026-09-08T15:00:00Z", "Acme Air - Main"));
    world.clock.advance(Duration.ofHours(14).plusMinutes(3));
    assertTrue(world.lease.take("the tick of midnight"));
    world.budget = SyncWorld.LEASE.minusMinutes(1);
    var inVain = world.backfill();
    assertEquals(Outcome.FAILED, inVain.outcome());
    assertTrue(inVain.problems().getFirst().startsWith("lease_taken"), inVain::toString);
    world.clock.advance(Duration.ofHours(1));
    assertEquals(1, world.sync().counts().get("backfillsOverdue"));
    assertEquals(1, world.calls.segments().size());
  }

  @Test
  void triesRowsSetAsideAgain() {
    var world = new SyncWorld("2026-09-10T05:03:00Z", "2026-09-01T05:00:00Z");
    world.sync();
    var header = String.join(",", LogRow.STANDARD);
    var window = window("2026-08-20T05:00:00Z", "2026-08-21T05:00:00Z");
    var readAt = Instant.parse("2026-08-22T00:00:00Z");
    var good =
        inbound("1", "2026-08-20T15:00:00Z", "Acme Air - Main")
            .line(LogRow.STANDARD, SyncWorld.PACIFIC);
    var bad = good.replace("00:02:30", "a while");
    world.aside.keep(new RowSetAside("good", "Once.", header, good, "report", window, readAt));
    world.aside.keep(new RowSetAside("bad", "Still.", header, bad, "report", window, readAt));
    var record = world.backfill();
    assertEquals("1", world.calls.segments().getFirst().callId());
    assertEquals(2, record.counts().get("rowsReplayed"), "Five9 reports the other one no more");
    assertEquals(List.of(), world.aside.all());
    assertEquals(List.of("Acme Air - Main"), world.placeholders());
  }

  @Test
  void asksAgainForWhatItCouldNotRead() {
    var world = new SyncWorld("2026-09-10T05:03:00Z", "2026-08-20T05:00:00Z");
    var row = inbound("1", "2026-08-22T15:00:00Z", "Acme Air - Main");
    var other = inbound("2", "2026-08-22T16:00:00Z", "Acme Air - Main");
    world.platform.has(row.with("TALK TIME", "a while"), other.with("HOLD TIME", "an age"));
    world.sync();
    assertEquals(2, world.aside.all().size());
    world.backfill();
    assertEquals(2, world.aside.all().size());
    world.platform.becomes(row);
    assertEquals(1, world.backfill().counts().get("rowsReplayed"));
    assertEquals("1", world.calls.segments().getFirst().callId());
    assertEquals(1, world.aside.all().size());
  }

  @Test
  void fillsGaps() {
    var world = new SyncWorld("2026-09-10T05:03:00Z", "2026-09-01T05:00:00Z");
    world.sync();
    world.coverages.update(coverage ->
        new Coverage(
            coverage.since(),
            coverage.covered().minus(window("2026-09-02T00:00:00Z", "2026-09-03T00:00:00Z")),
            coverage.unavailable(),
            coverage.backfilled()));
    world.platform.has(inbound("1", "2026-09-02T15:00:00Z", "Acme Air - Main"));
    assertEquals(Outcome.OK, world.backfill().outcome());
    assertEquals(1, world.calls.segments().size());
  }

  private static Window window(String start, String end) {
    return new Window(Instant.parse(start), Instant.parse(end));
  }
}

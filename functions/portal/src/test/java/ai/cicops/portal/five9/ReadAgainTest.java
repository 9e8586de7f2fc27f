package ai.cicops.portal.five9;

import static ai.cicops.portal.five9.LogRow.inbound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.five9.Rereads.Reread;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadAgainTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 4);
  private static final String ACME = "Acme Air - Main";

  private final SyncWorld world = new SyncWorld("2026-09-10T15:00:00Z", "2026-09-01T05:00:00Z");

  ReadAgainTest() {
    world.platform.has(inbound("one", "2026-09-04T15:00:00Z", ACME));
    assertEquals(Outcome.OK, world.sync().outcome());
    world.platform.has(inbound("late", "2026-09-04T16:00:00Z", ACME));
    world.clock.advance(Duration.ofMinutes(15));
  }

  private void ask() {
    var now = world.clock.instant();
    var entry = new AuditEntry("completeness", now, "" + now, "ada", "reread_asked", "", Map.of());
    assertTrue(world.rereads.ask(new Reread(DAY, now, null), new Deed(entry)));
  }

  @Test
  void readsTheDayThatSomebodyAskedForOnceAndCountsItAnew() {
    ask();
    int before = world.platform.asked().size();
    var record = world.sync();

    assertEquals(1, record.counts().get("daysReadAgain"), record::toString);
    assertEquals(2, world.calls.segments().size());
    assertTrue(
        world
            .platform
            .asked()
            .subList(before, world.platform.asked().size())
            .contains(
                new Window(
                    Instant.parse("2026-09-04T00:00:00Z"), Instant.parse("2026-09-05T00:00:00Z"))));
    assertEquals(2, world.ledger.of(CampaignKey.of(ACME), DAY, DAY).getFirst().rows());
    assertEquals(2, world.counted.of(DAY, DAY).getFirst().lines().getFirst().rows());
    assertEquals(world.clock.instant(), world.rereads.all().getFirst().readAt());

    world.clock.advance(Duration.ofMinutes(15));
    assertEquals(null, world.sync().counts().get("daysReadAgain"));
  }

  /** Wherever a run dies, the day is read by the next. */
  @Test
  void isNotLostWithTheRun() {
    ask();
    var counting = Disturbance.counting();
    var unused = world.sync(counting);
    for (int call = 0; call < counting.calls(); call++) {
      world.clock.advance(Duration.ofMinutes(15));
      ask();
      try {
        var killed = world.sync(Disturbance.killingAt(call, false));
        assertFalse(killed.counts().isEmpty());
      } catch (Disturbance.Killed killed) {
        // the next one takes it up
      }
      world.clock.advance(SyncWorld.LEASE);
      assertEquals(Outcome.OK, world.sync().outcome());
      assertEquals(List.of(false), world.rereads.all().stream().map(Reread::waits).toList());
    }
  }
}

package ai.cicops.portal.five9;

import static ai.cicops.portal.five9.LogRow.inbound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.operations.RunRecord.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run may die at each of its calls to a port, before or after it takes effect, or another run may
 * come in there: run again, the end is the same to the byte.
 */
class KilledRunsTest {
  /** What is disturbed, after what was done undisturbed. */
  enum Scene {
    FIRST_LOAD {
      @Override
      SyncWorld begun() {
        return world();
      }
    },
    TICK {
      @Override
      SyncWorld begun() {
        var world = world();
        world.sync();
        world.clock.advance(Duration.ofMinutes(15));
        change(world);
        return world;
      }
    },
    BACKFILL {
      @Override
      void act(SyncWorld world, Disturbance disturbance) {
        world.backfill(disturbance);
      }

      @Override
      SyncWorld begun() {
        var world = world();
        world.sync();
        world.clock.advance(Duration.ofMinutes(15));
        change(world);
        return world;
      }
    };

    void act(SyncWorld world, Disturbance disturbance) {
      world.sync(disturbance);
    }

    abstract SyncWorld begun();

    /** Splits, an unreadable row, three campaigns, one of them known, over three days. */
    SyncWorld world() {
      var world = new SyncWorld("2026-09-10T15:00:00Z", "2026-09-08T00:00:00Z");
      world.rowCap = 11;
      world.platform.cuts(11);
      world.know("Acme Air - 0");
      for (int call = 0; call < 16; call++) {
        var start = world.clock.instant().minus(Duration.ofMinutes(5 + 170L * call));
        world.platform.has(inbound("c" + call, start.toString(), "Acme Air - " + call % 3));
      }
      world.platform.has(
          inbound("odd", "2026-09-09T15:00:00Z", "Acme Air - 1").with("HOLD TIME", "ages"));
      return world;
    }

    void change(SyncWorld world) {
      world.platform.becomes(
          inbound("c0", "2026-09-10T14:55:00Z", "Acme Air - 0")
              .with("DISPOSITION", "Booked - Emergency"));
      world.platform.has(
          inbound("late", "2026-09-10T13:40:00Z", "Acme Air - Late"),
          inbound("late-too", "2026-09-09T13:40:00Z", "Acme Air - Late"),
          inbound("new", "2026-09-10T15:10:00Z", "Acme Air - 2"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void endAlikeWhereverTheyDie(Scene scene) {
    var expected = undisturbed(scene);
    int calls = calls(scene);
    assertTrue(calls > 15, "calls: " + calls);
    for (int call = 0; call < calls; call++) {
      for (boolean after : new boolean[] {false, true}) {
        var world = scene.begun();
        var killing = Disturbance.killingAt(call, after);
        try {
          scene.act(world, killing);
        } catch (Disturbance.Killed killed) {
          // what follows must mend
        }
        world.clock.advance(SyncWorld.LEASE);
        var record = world.sync();
        assertEquals(Outcome.OK, record.outcome(), record::toString);
        assertEquals(Outcome.OK, world.backfill().outcome());
        assertEquals(expected, world.dump(), "killed at call " + call + (after ? " after" : ""));
        assertAgrees(world);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void endAlikeWhenAnotherComesIn(Scene scene) {
    var expected = undisturbed(scene);
    int calls = calls(scene);
    for (int call = 0; call < calls; call++) {
      var world = scene.begun();
      // the lease runs out under the first run, as it may when a process is frozen
      scene.act(
          world,
          Disturbance.meanwhileAt(
              call,
              () -> {
                world.clock.advance(SyncWorld.LEASE);
                world.sync();
              }));
      world.sync();
      world.backfill();
      assertEquals(expected, world.dump(), "another at call " + call);
      assertAgrees(world);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endAlikeWhenTwoRunAtOnce(Scene scene) throws InterruptedException {
    var expected = undisturbed(scene);
    for (int round = 0; round < 10; round++) {
      var world = scene.begun();
      var together = new CountDownLatch(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (int run = 0; run < 2; run++) {
          threads.execute(() -> {
            together.countDown();
            scene.act(world, Disturbance.NONE);
          });
        }
        assertTrue(together.await(10, java.util.concurrent.TimeUnit.SECONDS));
      }
      world.sync();
      world.backfill();
      assertEquals(expected, world.dump(), "round " + round);
      assertAgrees(world);
    }
  }

  /** Blocks, tallies and ledger hold what the segments come to. */
  private static void assertAgrees(SyncWorld world) {
    var record = world.reconcile();
    assertEquals(List.of(), record.problems());
    assertTrue(record.counts().getOrDefault("calls", 0L) > 5, record::toString);
  }

  private static String undisturbed(Scene scene) {
    var world = scene.begun();
    scene.act(world, Disturbance.NONE);
    world.sync();
    world.backfill();
    return world.dump();
  }

  private static int calls(Scene scene) {
    var world = scene.begun();
    var counting = Disturbance.counting();
    scene.act(world, counting);
    return counting.calls();
  }
}

package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.Unavailable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link Coverages} does. */
public abstract class CoveragesContract {
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  /** The same coverages at each call within a test, never updated before. */
  protected abstract Coverages coverages();

  @Test
  public void beginsWithNothing() {
    assertEquals(Coverage.NONE, coverages().load());
  }

  @Test
  public void remembersAll() {
    var coverage =
        new Coverage(
            NOON,
            Intervals.NONE.plus(hour(0)).plus(hour(5)),
            Intervals.NONE.plus(hour(-9)),
            LocalDate.of(2026, 9, 1));
    assertEquals(coverage, coverages().update(kept -> coverage));
    assertEquals(coverage, coverages().load());
  }

  @Test
  public void losesNoUpdateOfSeveralWriters() throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (int writer = 0; writer < 3; writer++) {
        int first = writer * 100;
        threads.execute(() -> {
          for (int step = 0; step < 4; step++) {
            var window = hour(first + 2 * step);
            untilTaken(window);
          }
        });
      }
    }
    assertEquals(12, coverages().load().covered().windows().size());
  }

  /** A writer that is told of contention comes again. */
  private void untilTaken(Window window) {
    boolean taken = false;
    while (!taken) {
      try {
        coverages().update(kept -> kept.read(window, Instant.MIN, null));
        taken = true;
      } catch (Unavailable contended) {
        taken = false;
      }
    }
  }

  private static Window hour(int number) {
    var start = NOON.plusSeconds(3600L * number);
    return new Window(start, start.plusSeconds(3600));
  }
}

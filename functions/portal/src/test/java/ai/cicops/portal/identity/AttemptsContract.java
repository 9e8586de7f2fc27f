package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Attempts} and {@link UsedSolutions} does. */
public abstract class AttemptsContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

  protected abstract Attempts attempts();

  protected abstract UsedSolutions used();

  @Test
  void keepsATally() {
    assertEquals(Tally.NONE, attempts().find("key"));
    var tally = new Tally(List.of(NOON, NOON.plusNanos(1)), NOON.plusSeconds(9), NOON, 0);

    assertTrue(attempts().save("key", tally));
    assertEquals(
        new Tally(tally.failures(), tally.familiarUntil(), tally.noticedAt(), 1),
        attempts().find("key"));
    assertEquals(Tally.NONE, attempts().find("other"));
  }

  @Test
  void refusesWhoReadBeforeAnotherWrote() {
    var read = attempts().find("key");

    assertTrue(attempts().save("key", read.failed(NOON)));
    assertFalse(attempts().save("key", read.failed(NOON)));
    assertTrue(attempts().save("key", attempts().find("key").failed(NOON)));
    assertEquals(2, attempts().find("key").failures().size());
  }

  @Test
  void takesASolutionOnce() {
    assertTrue(used().firstUse("challenge", NOON));
    assertFalse(used().firstUse("challenge", NOON.plusSeconds(60)));
    assertTrue(used().firstUse("another", NOON));
  }
}

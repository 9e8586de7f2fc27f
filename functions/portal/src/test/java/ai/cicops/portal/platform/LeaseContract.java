package ai.cicops.portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Lease} does. */
public abstract class LeaseContract {
  protected static final Duration DURATION = Duration.ofMinutes(5);
  protected final MovableClock clock = new MovableClock(Instant.parse("2026-09-01T12:00:00Z"));

  /** The same free lease, of {@link #DURATION}, at each call within a test. */
  protected abstract Lease lease();

  @Test
  public void belongsToOneAtATime() {
    assertTrue(lease().take("one"));
    assertFalse(lease().take("two"));
  }

  @Test
  public void isRenewedByItsHolder() {
    assertTrue(lease().take("one"));
    clock.advance(Duration.ofMinutes(4));
    assertTrue(lease().take("one"));
    clock.advance(Duration.ofMinutes(4));
    assertFalse(lease().take("two"));
  }

  @Test
  public void isFreeAfterRelease() {
    assertTrue(lease().take("one"));
    lease().release("one");
    assertTrue(lease().take("two"));
  }

  @Test
  public void isNotReleasedByAnother() {
    assertTrue(lease().take("one"));
    lease().release("two");
    assertFalse(lease().take("two"));
  }

  @Test
  public void fallsToTheNextWhenItHasRunOut() {
    assertTrue(lease().take("dead"));
    clock.advance(DURATION);
    assertTrue(lease().take("two"));
    assertFalse(lease().take("dead"));
    lease().release("dead");
    assertFalse(lease().take("three"));
  }

  @Test
  public void hasOneWinnerOfMany() throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var takers =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(taker -> () -> lease().take("taker-" + taker))
              .toList();
      long winners =
          threads.invokeAll(takers).stream()
              .filter(taken -> Boolean.TRUE.equals(taken.resultNow()))
              .count();
      assertEquals(1, winners);
    }
  }
}

package ai.cicops.portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link CircuitBreaker} does. */
public abstract class CircuitBreakerContract {
  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00.123Z");

  /** The same breaker at each call within a test, never kept before. */
  protected abstract CircuitBreaker breaker();

  @Test
  public void isClosedAtFirst() {
    assertEquals(Breaker.CLOSED, breaker().state());
  }

  @Test
  public void remembersItsState() {
    var state =
        Breaker.CLOSED.failed(NOW).failed(NOW.plusSeconds(900)).alarmed("five9_unreachable");
    breaker().keep(state);
    assertEquals(state, breaker().state());
    var resting = state.restingUntil(NOW.plus(Duration.ofHours(1)));
    breaker().keep(resting);
    assertEquals(resting, breaker().state());
    breaker().keep(Breaker.CLOSED);
    assertEquals(Breaker.CLOSED, breaker().state());
  }
}

package ai.cicops.portal.calls.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshDataAsOfTest {
  private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");

  private final MovableClock clock = new MovableClock(NOON);
  private int asked;
  private final FreshDataAsOf dataAsOf =
      new FreshDataAsOf(
          () -> {
            asked++;
            return Optional.of(clock.instant());
          },
          clock);

  @Test
  void asksAgainAfterTwoSeconds() {
    assertEquals(Optional.of(NOON), dataAsOf.calls());
    clock.advance(Duration.ofMillis(1999));
    assertEquals(Optional.of(NOON), dataAsOf.calls());
    assertEquals(1, asked);

    clock.advance(Duration.ofMillis(1));
    assertEquals(Optional.of(NOON.plusSeconds(2)), dataAsOf.calls());
    assertEquals(2, asked);
  }
}

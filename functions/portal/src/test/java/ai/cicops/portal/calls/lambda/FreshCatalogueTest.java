package ai.cicops.portal.calls.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.calls.Meanings;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshCatalogueTest {
  private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");

  private final MovableClock clock = new MovableClock(NOON);
  private int asked;
  private final FreshCatalogue catalogue =
      new FreshCatalogue(() -> new Meanings(List.of(), ++asked), clock);

  @Test
  void asksAgainAfterHalfAMinute() {
    assertEquals(1, catalogue.now().version());
    clock.advance(Duration.ofMillis(29_999));
    assertEquals(1, catalogue.now().version());

    clock.advance(Duration.ofMillis(1));
    assertEquals(2, catalogue.now().version());
  }

  @Test
  void asksAgainWhenTheClockWasSetBack() {
    assertEquals(1, catalogue.now().version());
    clock.advance(Duration.ofSeconds(-1));
    assertEquals(2, catalogue.now().version());
  }
}

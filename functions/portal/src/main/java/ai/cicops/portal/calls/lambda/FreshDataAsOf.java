package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.DataAsOf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks once and remembers the answer for two seconds: it changes four times an hour, and a list
 * shall not cost a request more for it. An old answer says too little, never too much.
 */
final class FreshDataAsOf implements DataAsOf {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Fresh<Optional<Instant>> calls;

  FreshDataAsOf(DataAsOf source, InstantSource clock) {
    this.calls = new Fresh<>(source::calls, FRESH, clock);
  }

  @Override
  public Optional<Instant> calls() {
    return calls.get();
  }
}

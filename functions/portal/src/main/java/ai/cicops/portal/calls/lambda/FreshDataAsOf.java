package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.DataAsOf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks once and remembers the answer for two seconds: it changes four times an hour, and a list
 * shall not cost a request more for it. An old answer says too little, never too much.
 */
final class FreshDataAsOf implements DataAsOf {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final DataAsOf source;
  private final InstantSource clock;
  private volatile @Nullable Answer answer;

  FreshDataAsOf(DataAsOf source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  private record Answer(Optional<Instant> calls, Instant askedAt) {}

  @Override
  public Optional<Instant> calls() {
    var now = clock.instant();
    var known = answer;
    if (known == null || !isFresh(known, now)) {
      known = new Answer(source.calls(), now);
      answer = known;
    }
    return known.calls();
  }

  /** A clock that was set back makes it old, too. */
  private static boolean isFresh(Answer known, Instant now) {
    return !now.isBefore(known.askedAt()) && now.isBefore(known.askedAt().plus(FRESH));
  }
}

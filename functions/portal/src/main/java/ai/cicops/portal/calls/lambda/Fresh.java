package ai.cicops.portal.calls.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks once and remembers the answer for a while. */
final class Fresh<T> {
  private final Supplier<T> source;
  private final Duration fresh;
  private final InstantSource clock;
  private volatile @Nullable Answer<T> answer;

  Fresh(Supplier<T> source, Duration fresh, InstantSource clock) {
    this.source = source;
    this.fresh = fresh;
    this.clock = clock;
  }

  private record Answer<T>(T value, Instant askedAt) {}

  T get() {
    var now = clock.instant();
    var known = answer;
    if (known == null || !isFresh(known.askedAt(), now)) {
      known = new Answer<>(source.get(), now);
      answer = known;
    }
    return known.value();
  }

  /** A clock that was set back makes it old, too. */
  private boolean isFresh(Instant askedAt, Instant now) {
    return !now.isBefore(askedAt) && now.isBefore(askedAt.plus(fresh));
  }
}

package ai.cicops.portal.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker: how many runs failed in a row because another system was away. When it is
 * open, a run begins with a single try (half-open), and goes on only when that succeeds.
 *
 * @param failures failed runs in a row
 * @param since when the first of them failed, null while none has
 * @param restsUntil no run may try at all before, null without rest
 * @param alarmed the code that somebody was told of since, null when nobody was
 */
public record Breaker(
    int failures, @Nullable Instant since, @Nullable Instant restsUntil, @Nullable String alarmed) {
  public static final Breaker CLOSED = new Breaker(0, null, null, null);

  public boolean open(int threshold) {
    return failures >= threshold;
  }

  public boolean rests(Instant now) {
    return restsUntil != null && now.isBefore(restsUntil);
  }

  public Breaker failed(Instant now) {
    return new Breaker(failures + 1, since == null ? now : since, null, alarmed);
  }

  public Breaker restingUntil(Instant until) {
    return new Breaker(failures, since, until, alarmed);
  }

  public Breaker alarmed(String code) {
    return new Breaker(failures, since, restsUntil, code);
  }
}

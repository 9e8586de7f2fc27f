package ai.cicops.portal.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Twin of the lease. */
public final class MemoryLease implements Lease {
  private final InstantSource clock;
  private final Duration duration;
  private @Nullable String holder;
  private Instant heldUntil = Instant.MIN;

  public MemoryLease(InstantSource clock, Duration duration) {
    this.clock = clock;
    this.duration = duration;
  }

  @Override
  public synchronized boolean take(String taker) {
    var now = clock.instant();
    boolean free = holder == null || taker.equals(holder) || !heldUntil.isAfter(now);
    if (free) {
      holder = taker;
      heldUntil = now.plus(duration);
    }
    return free;
  }

  @Override
  public synchronized void release(String releaser) {
    if (releaser.equals(holder)) {
      holder = null;
    }
  }
}

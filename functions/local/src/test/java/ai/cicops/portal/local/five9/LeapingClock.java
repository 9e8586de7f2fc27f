package ai.cicops.portal.local.five9;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until told. */
final class LeapingClock implements InstantSource {
  private Instant now;

  LeapingClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  void set(String instant) {
    now = Instant.parse(instant);
  }

  void advance(Duration by) {
    now = now.plus(by);
  }
}

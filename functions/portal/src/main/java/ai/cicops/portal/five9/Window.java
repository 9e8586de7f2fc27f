package ai.cicops.portal.five9;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, start included, end not. */
public record Window(Instant start, Instant end) {
  public Window {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a window ends after it starts");
    }
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  public boolean holds(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** How far outside the instant lies; zero inside. */
  Duration distance(Instant instant) {
    if (instant.isBefore(start)) {
      return Duration.between(instant, start);
    }
    return instant.isBefore(end) ? Duration.ZERO : Duration.between(end, instant).plusNanos(1);
  }

  /** The first part of at most this length. */
  Window first(Duration atMost) {
    return length().compareTo(atMost) <= 0 ? this : new Window(start, start.plus(atMost));
  }

  /** The last part of at most this length. */
  Window last(Duration atMost) {
    return length().compareTo(atMost) <= 0 ? this : new Window(end.minus(atMost), end);
  }
}

package ai.cicops.portal.local.five9.calls;

import java.time.Duration;

/** How long the caller spent where; {@code wrapUp} follows the call and is no part of it. */
public record LegTimes(
    Duration ivr,
    Duration queue,
    Duration ring,
    Duration talk,
    Duration hold,
    Duration park,
    Duration wrapUp) {

  public static LegTimes ofSeconds(int ivr, int queue, int ring, int talk, int hold, int wrapUp) {
    return new LegTimes(
        Duration.ofSeconds(ivr),
        Duration.ofSeconds(queue),
        Duration.ofSeconds(ring),
        Duration.ofSeconds(talk),
        Duration.ofSeconds(hold),
        Duration.ZERO,
        Duration.ofSeconds(wrapUp));
  }

  public LegTimes withQueue(Duration other) {
    return new LegTimes(ivr, other, ring, talk, hold, park, wrapUp);
  }

  /** From the first second to the last, in whole seconds. */
  public Duration call() {
    return Duration.ofSeconds(
        ivr.plus(queue).plus(ring).plus(talk).plus(hold).plus(park).toSeconds());
  }
}

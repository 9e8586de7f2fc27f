package ai.cicops.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an attempt must wait after failures: the first ones cost nothing, each further doubles
 * the wait from a second on, the last of the window locks for the whole window. Nothing is for
 * ever: a failure is forgotten when the window has passed.
 *
 * @param free failures within the window that cost nothing
 * @param most failures within the window that lock
 */
public record Limit(int free, int most) {
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /** Of one account. */
  public static final Limit ACCOUNT = new Limit(3, 10);

  /** Of one address, which may be a whole office. */
  public static final Limit ADDRESS = new Limit(10, 20);

  /** Of everybody together: beyond it the proof of work costs eight times as much. */
  public static final int PRESSURE = 40;

  public static List<Instant> recent(List<Instant> failures, Instant now) {
    return failures.stream().filter(failure -> failure.plus(WINDOW).isAfter(now)).toList();
  }

  /** Zero when the attempt may go ahead. */
  public Duration wait(List<Instant> failures, Instant now) {
    var recent = recent(failures, now);
    if (recent.size() < free) {
      return Duration.ZERO;
    }
    var last = recent.stream().max(Instant::compareTo).orElse(now);
    var left = Duration.between(now, last.plus(pause(recent.size())));
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean locks(List<Instant> failures, Instant now) {
    return recent(failures, now).size() >= most;
  }

  private Duration pause(int failures) {
    if (failures >= most) {
      return WINDOW;
    }
    var pause = Duration.ofSeconds(1L << (failures - free));
    return pause.compareTo(WINDOW) < 0 ? pause : WINDOW;
  }
}

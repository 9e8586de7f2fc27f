package ai.cicops.portal.calls;

import java.time.Duration;

/**
 * What is measured of a call, in whole seconds as people read them: half a second counts as one.
 */
public enum Measure {
  /** From the first leg's start to the last one's end, without the work after it. */
  DURATION,
  TALK,
  WAIT;

  private static final Duration HALF = Duration.ofMillis(500);

  public long seconds(Call call) {
    var measured =
        switch (this) {
          case DURATION -> call.length();
          case TALK -> call.talk();
          case WAIT -> call.waiting();
        };
    return seconds(measured);
  }

  public static long seconds(Duration duration) {
    return Math.max(0, duration.plus(HALF).toSeconds());
  }

  /**
   * How much is wanted.
   *
   * @param least seconds, included
   * @param most seconds, included; {@link #ANY} for any number
   */
  public record Bounds(long least, long most) {
    public static final long ANY = Long.MAX_VALUE;

    public Bounds {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException("no bounds");
      }
    }

    boolean hold(long seconds) {
      return seconds >= least && seconds <= most;
    }

    @Override
    public String toString() {
      return least + "-" + (most == ANY ? "" : most);
    }
  }
}

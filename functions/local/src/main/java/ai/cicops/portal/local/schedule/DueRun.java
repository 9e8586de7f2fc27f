package ai.cicops.portal.local.schedule;

import java.time.Instant;

/**
 * A run of a schedule at its time.
 *
 * @param first when its first attempt was due
 * @param attempt counted from one
 */
record DueRun(String schedule, Instant at, Instant first, int attempt)
    implements Comparable<DueRun> {
  static DueRun first(String schedule, Instant at) {
    return new DueRun(schedule, at, at, 1);
  }

  DueRun again(Instant later) {
    return new DueRun(schedule, later, first, attempt + 1);
  }

  @Override
  public int compareTo(DueRun other) {
    int byTime = at.compareTo(other.at);
    return byTime != 0 ? byTime : schedule.compareTo(other.schedule);
  }
}

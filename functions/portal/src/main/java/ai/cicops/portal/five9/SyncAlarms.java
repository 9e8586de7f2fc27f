package ai.cicops.portal.five9;

import java.time.Instant;

/** Tells the people at CIC that calls do not come in. Faults: {@code Unavailable}. */
public interface SyncAlarms {
  /** Raises an alarm; the same id again is the same alarm. */
  void raise(SyncFailing failing);

  /**
   * The sync fails and will not mend by itself, or has failed for a while.
   *
   * @param id the same for the same failure
   * @param code of the problem, in lower_snake
   * @param sentence says what is wrong; nothing personal
   * @param since when it began
   */
  record SyncFailing(String id, String code, String sentence, Instant since, Instant at) {}
}

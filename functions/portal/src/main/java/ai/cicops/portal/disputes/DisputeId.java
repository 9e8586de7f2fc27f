package ai.cicops.portal.disputes;

import ai.cicops.portal.calls.CallId;

/**
 * Identifies a dispute.
 *
 * @param number of the call's disputes, from 1 on
 */
public record DisputeId(CallId call, int number) {
  /** Each reason once. */
  public static final int MOST = Reason.values().length;

  public DisputeId {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("no dispute of a call");
    }
  }

  @Override
  public String toString() {
    return call + "#" + number;
  }
}

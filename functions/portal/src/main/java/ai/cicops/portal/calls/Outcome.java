package ai.cicops.portal.calls;

/** What a call came to. */
public enum Outcome {
  BOOKED,
  LOST,
  SERVED,
  NOT_A_LEAD,
  ABANDONED,
  NONE_YET
}

package ai.cicops.portal.disputes;

/** How far a dispute is, in the order that staff look at them. */
public enum DisputeState {
  /** The customer wrote last, and waits. */
  OPEN,
  /** CIC wrote last, and nothing is decided. */
  ANSWERED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN;

  public boolean decided() {
    return switch (this) {
      case OPEN, ANSWERED -> false;
      case ACCEPTED, DECLINED, WITHDRAWN -> true;
    };
  }
}

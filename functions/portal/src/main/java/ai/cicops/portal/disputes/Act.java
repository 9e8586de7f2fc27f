package ai.cicops.portal.disputes;

/** What an entry of a dispute's history did. */
public enum Act {
  OPENED(DisputeState.OPEN),
  /** The customer wrote. */
  WROTE(DisputeState.OPEN),
  /** CIC wrote. */
  ANSWERED(DisputeState.ANSWERED),
  ACCEPTED(DisputeState.ACCEPTED),
  DECLINED(DisputeState.DECLINED),
  WITHDRAWN(DisputeState.WITHDRAWN),
  REOPENED(DisputeState.OPEN);

  private final DisputeState after;

  Act(DisputeState after) {
    this.after = after;
  }

  /** How the dispute stands then. */
  public DisputeState after() {
    return after;
  }

  /** Whether it is CIC's, not the customer's. */
  public boolean ofCic() {
    return switch (this) {
      case ANSWERED, ACCEPTED, DECLINED -> true;
      case OPENED, WROTE, WITHDRAWN, REOPENED -> false;
    };
  }

  /** Whether it says nothing without words. */
  public boolean needsText() {
    return this != WITHDRAWN;
  }
}

package ai.cicops.portal.calls;

/**
 * The outcome tag of a call and what it means.
 *
 * @param bookable true when the caller could have become a job, which is so of whoever became one
 * @param billable whether such a call is billed unless the contract says otherwise
 */
public record Disposition(String name, Outcome outcome, boolean bookable, boolean billable) {
  public Disposition {
    if (!isPossible(outcome, bookable)) {
      throw new IllegalArgumentException("not bookable as " + outcome);
    }
  }

  /** A booked call was bookable; of one that came to nothing yet nobody knows. */
  public static boolean isPossible(Outcome outcome, boolean bookable) {
    return switch (outcome) {
      case BOOKED -> bookable;
      case NONE_YET -> !bookable;
      case LOST, SERVED, NOT_A_LEAD, ABANDONED -> true;
    };
  }

  static Disposition ofNoOutcome(String name) {
    return new Disposition(name, Outcome.NONE_YET, false, false);
  }
}

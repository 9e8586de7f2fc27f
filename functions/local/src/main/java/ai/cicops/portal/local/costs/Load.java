package ai.cicops.portal.local.costs;

/**
 * What a stage is used for, in a month of 30 days.
 *
 * @param callsADay of each company, on average
 */
public record Load(int companies, int callsADay) {
  private static final int DAYS = 30;
  private static final int WORKDAYS = 21;
  private static final int PEOPLE_A_COMPANY = 2;

  /** Lists, calls, companies, and who one is: of a person on a workday. */
  private static final int REQUESTS = 60;

  private static final int RECORDINGS_HEARD = 5;
  private static final double RECORDED = 0.8;

  public Load {
    if (companies < 0 || callsADay < 0) {
      throw new IllegalArgumentException("no load");
    }
  }

  public double calls() {
    return (double) companies * callsADay * DAYS;
  }

  public double recordings() {
    return calls() * RECORDED;
  }

  /** People and days on which they use the portal. */
  public double visits() {
    return (double) companies * PEOPLE_A_COMPANY * WORKDAYS;
  }

  public double requests() {
    return visits() * REQUESTS;
  }

  public double recordingsHeard() {
    return visits() * RECORDINGS_HEARD;
  }
}

package ai.cicops.portal.dashboards;

import ai.cicops.portal.directory.Targets;

/**
 * How many calls would have to have gone otherwise for a company to be where it aims to be.
 *
 * @param answered more of them answered
 * @param abandoned fewer of them abandoned
 * @param booked more of the bookable ones booked
 * @param missing all those of the period before, where not one came in since
 */
public record Shortfall(int answered, int abandoned, int booked, int missing) {
  static Shortfall of(Figures now, Figures before, Targets targets) {
    int counted = now.calls() - now.shortAbandons();
    return new Shortfall(
        Math.max(0, least(targets.answered(), counted) - now.answered()),
        Math.max(0, now.abandoned() - most(targets.abandoned(), counted)),
        Math.max(0, least(targets.booked().least(), now.bookable()) - now.booked()),
        now.calls() == 0 ? before.calls() : 0);
  }

  /** Of all of them; a caller who left is one who was not answered, and counts once. */
  public int calls() {
    return Math.max(answered, abandoned) + booked + missing;
  }

  private static int least(int percent, int of) {
    return Math.ceilDiv(percent * of, Targets.WHOLE);
  }

  private static int most(int percent, int of) {
    return percent * of / Targets.WHOLE;
  }
}

package ai.cicops.portal.dashboards;

import ai.cicops.portal.directory.Targets;
import java.util.OptionalInt;

/**
 * How many calls would have to have gone otherwise for a company to be where it aims to be.
 *
 * @param answered more of them answered
 * @param abandoned fewer of them abandoned
 * @param booked more of the bookable ones booked
 * @param missing all those of the period before, where not one came in since
 */
public record Shortfall(int answered, int abandoned, int booked, int missing) {
  private static final int TENTHS = 10;

  /** A rate that reads as its target does has reached it. */
  static Shortfall of(Figures now, Figures before, Targets targets) {
    int counted = now.calls() - now.shortAbandons();
    return new Shortfall(
        isLess(now.answeredRate(), targets.answered())
            ? least(targets.answered(), counted) - now.answered()
            : 0,
        isMore(now.abandonedRate(), targets.abandoned())
            ? now.abandoned() - most(targets.abandoned(), counted)
            : 0,
        isLess(now.bookedRate(), targets.booked().least())
            ? least(targets.booked().least(), now.bookable()) - now.booked()
            : 0,
        now.calls() == 0 ? before.calls() : 0);
  }

  private static boolean isLess(OptionalInt tenths, int percent) {
    return tenths.isPresent() && tenths.getAsInt() < TENTHS * percent;
  }

  private static boolean isMore(OptionalInt tenths, int percent) {
    return tenths.isPresent() && tenths.getAsInt() > TENTHS * percent;
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

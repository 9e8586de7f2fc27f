package ai.cicops.portal.five9;

import java.time.LocalDate;

/** Counts a day anew after it was read again, so that whoever asked sees what came of it. */
@FunctionalInterface
public interface DayCheck {
  /**
   * @param day of UTC, all campaigns
   */
  void check(LocalDate day);
}

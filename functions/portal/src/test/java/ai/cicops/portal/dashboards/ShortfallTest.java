package ai.cicops.portal.dashboards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.directory.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {
  private static Figures figures(
      int calls, int shortAbandons, int answered, int abandoned, int bookable, int booked) {
    return new Figures(calls, shortAbandons, answered, abandoned, 0, 0, bookable, booked, 0, 0, 0);
  }

  /** 97 % answered, 5 % abandoned, 35 % of the bookable ones booked. */
  @ParameterizedTest
  @CsvSource({
    "100, 0, 97, 3, 40, 14, 0, 0, 0",
    "100, 0, 96, 4, 40, 13, 1, 0, 1",
    "100, 0, 90, 10, 0, 0, 7, 5, 0",
    // 32 of 33 read as 97.0 %
    "33, 0, 32, 1, 0, 0, 0, 0, 0",
    // 97 % of 33 are more than 32 calls, 5 % one whole call
    "33, 0, 31, 2, 0, 0, 2, 1, 0",
    "105, 5, 97, 3, 0, 0, 0, 0, 0",
    "0, 0, 0, 0, 0, 0, 0, 0, 0"
  })
  void saysHowManyCallsATargetIsAway(
      int calls,
      int shortAbandons,
      int answered,
      int abandoned,
      int bookable,
      int booked,
      int answeredShort,
      int abandonedOver,
      int bookedShort) {
    var now = figures(calls, shortAbandons, answered, abandoned, bookable, booked);
    assertEquals(
        new Shortfall(answeredShort, abandonedOver, bookedShort, 0),
        Shortfall.of(now, Figures.NONE, Targets.USUAL));
  }

  @Test
  void countsWhoLeftAndWasNotAnsweredOnce() {
    assertEquals(9, new Shortfall(7, 5, 2, 0).calls());
  }

  @Test
  void missesEveryCallOfTheDaysBeforeWhereNotOneCameIn() {
    var before = figures(40, 0, 40, 0, 0, 0);
    assertEquals(40, Shortfall.of(Figures.NONE, before, Targets.USUAL).calls());
    assertEquals(0, Shortfall.of(figures(1, 0, 1, 0, 0, 0), before, Targets.USUAL).missing());
  }
}

package ai.cicops.portal.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Call ids of fifteen digits: 300000, the day (four digits), and five that hold company and place
 * in the day. So a call is found again by its id.
 *
 * @param maker company index, or {@link #CIC}
 * @param place in the day of the maker, below 6,000
 */
record CallIds(LocalDate day, int maker, int place) {
  static final int CIC = 15;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int PLACES = 6_000;

  String callId() {
    long days = ChronoUnit.DAYS.between(FIRST, day);
    return Long.toString(300_000_000_000_000L + days * 100_000 + (long) maker * PLACES + place);
  }

  static CallIds of(String callId) {
    int rest = Integer.parseInt(callId.substring(10));
    return new CallIds(
        FIRST.plusDays(Long.parseLong(callId.substring(6, 10))), rest / PLACES, rest % PLACES);
  }
}

package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.LegTimes;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Two to four a day on a campaign whose name somebody misspelt some days ago, so that the portal
 * makes a placeholder for it: they are really Bright Electric's.
 */
record StrayCalls(long seed) {
  static final String CAMPAIGN = "Bright Eletric - After Hours";
  private static final int SINCE_DAYS = 6;

  /** Beyond those of CIC's internal calls. */
  private static final int FIRST_PLACE = 5_000;

  List<PhoneCall> calls(LocalDate utcDay, long daysFromEpoch) {
    List<PhoneCall> calls = new ArrayList<>();
    if (daysFromEpoch < -SINCE_DAYS) {
      return calls;
    }
    Dice dice = new Dice(seed, CallIds.CIC + 1, daysFromEpoch);
    int count = dice.between(2, 4);
    for (int i = 0; i < count; i++) {
      Instant start =
          utcDay
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .plusSeconds(dice.between(15 * 3_600, 23 * 3_600));
      LegTimes times = LegTimes.ofSeconds(6, 9, dice.between(2, 8), dice.between(60, 300), 0, 20);
      Leg leg =
          Leg.inbound(
                  start,
                  CAMPAIGN,
                  dice.pick(Agents.all()),
                  "60255501%02d".formatted(dice.between(10, 60)),
                  "6025550191",
                  times)
              .withDisposition("Booked - New Customer");
      calls.add(
          new PhoneCall(new CallIds(utcDay, CallIds.CIC, FIRST_PLACE + i).callId(), List.of(leg)));
    }
    return calls;
  }
}

package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.LegTimes;
import ai.cicops.portal.local.five9.calls.PhoneAgent;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** CIC's agents among themselves: a handful a day, on no campaign. */
record InternalCalls(long seed) {

  List<PhoneCall> calls(LocalDate utcDay, long daysFromEpoch) {
    Dice dice = new Dice(seed, CallIds.CIC, daysFromEpoch);
    int count = dice.between(2, 7);
    List<PhoneCall> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant start =
          utcDay
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .plusSeconds(dice.between(13 * 3_600, 23 * 3_600));
      PhoneAgent agent = dice.pick(Agents.all());
      LegTimes times =
          LegTimes.ofSeconds(0, 0, dice.between(2, 8), dice.seconds(70, 10, 400), 0, 0);
      Leg leg =
          Leg.inbound(start, "", agent, extension(dice), extension(dice), times)
              .withCallType("Internal")
              .withCampaign(null)
              .withDisposition("Internal Call");
      calls.add(new PhoneCall(new CallIds(utcDay, CallIds.CIC, i).callId(), List.of(leg)));
    }
    return calls;
  }

  private static String extension(Dice dice) {
    return Integer.toString(dice.between(1_001, 1_040));
  }
}

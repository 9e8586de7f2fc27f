package ai.cicops.portal.local.localstack;

import ai.cicops.portal.local.five9.calls.AudioSegment;
import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.LegTimes;
import ai.cicops.portal.local.five9.calls.ListedWorld;
import ai.cicops.portal.local.five9.calls.PhoneAgent;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A world with two calls, hours ago, of which one was recorded. */
record TwoCalls(Instant now) {
  static final String CAMPAIGN = "Acme Air - Main";

  ListedWorld world() {
    var recorded = leg("6125550101", Duration.ofHours(3));
    var audio = new AudioSegment(recorded.start().plusSeconds(12), Duration.ofSeconds(8));
    return new ListedWorld(
        List.of(
            new PhoneCall("300000100000001", List.of(recorded.withAudio(List.of(audio)))),
            new PhoneCall("300000100000002", List.of(leg("6125550102", Duration.ofHours(2))))));
  }

  private Leg leg(String number, Duration ago) {
    return Leg.inbound(
            now.minus(ago),
            CAMPAIGN,
            new PhoneAgent("dana@cic.example", "Dana Ames"),
            number,
            "8005550199",
            LegTimes.ofSeconds(3, 5, 4, 40, 0, 20))
        .withDisposition("Booked - New Customer");
  }
}

package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.LegTimes;
import java.util.List;
import java.util.Map;

/** An agent, or the dialler, calls a customer: ANI is the company's number, DNIS the customer's. */
record OutboundCalls(CallScene scene, Dice dice) {
  private static final Map<String, Double> UNANSWERED =
      Map.of("No Answer", 5.0, "Answering Machine", 4.0, "Busy", 1.0);
  private static final Map<String, Double> SPOKEN =
      Map.of(
          "Confirm Appointment / ETA", 5.0,
          "Booked - Existing Customer", 3.0,
          "Callback Requested", 1.0,
          "Reschedule", 1.0);

  List<Leg> legs() {
    boolean campaignDialled = scene.campaign().endsWith("Tune-Up Reminders");
    String type =
        campaignDialled
            ? (dice.chance(0.5) ? "Autodial" : "Preview")
            : dice.chance(0.85) ? "Manual" : "Outbound";
    return List.of(dice.chance(0.45) ? unanswered(type) : spoken(type));
  }

  private Leg unanswered(String type) {
    Leg leg = leg(type, LegTimes.ofSeconds(0, 0, dice.between(12, 35), 0, 0, dice.between(3, 15)));
    Leg dialled = type.equals("Autodial") ? leg : leg.withAgent(scene.agent());
    return dialled.withDisposition(dice.pick(UNANSWERED));
  }

  private Leg spoken(String type) {
    boolean recorded = dice.chance(scene.contractor().habits().recorded());
    Talk talk = Talk.of(scene.start(), 0, 0, dice.seconds(80, 20, 260), recorded, dice);
    Leg leg =
        leg(type, talk.times())
            .withAgent(scene.agent())
            .withTurns(0, 0, talk.holds(), false)
            .withAudio(talk.audio());
    return leg.withDispositions(Dispositions.set(dice.pick(SPOKEN), leg.wrappedUp(), dice));
  }

  private Leg leg(String type, LegTimes times) {
    return Leg.inbound(scene.start(), scene.campaign(), null, "", scene.caller().number(), times)
        .withCaller(scene.contractor().callerId(), scene.caller().name())
        .withSkill(scene.skill())
        .withCallType(type);
  }
}

package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.LegTimes;
import ai.cicops.portal.local.five9.calls.PhoneAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Somebody dials the contractor's number: what happens, leg by leg. */
record InboundCalls(CallScene scene, Dice dice) {
  private static final double ABANDONED = 0.04;
  private static final double SHORT_ABANDON = 0.2;

  List<Leg> legs() {
    double abandoned = scene.abandoned() > 0 ? scene.abandoned() : ABANDONED;
    double chance = dice.unit();
    if (chance < abandoned) {
      return List.of(abandoned());
    }
    double rest = (chance - abandoned) / (1 - abandoned);
    double voicemail = scene.afterHours() ? 0.03 : 0.008;
    if (rest < 0.005) {
      return List.of(disconnected());
    }
    if (rest < 0.005 + voicemail) {
      return List.of(voicemail());
    }
    if (rest < 0.05) {
      return rest < 0.042 ? transferred() : queueCallback();
    }
    return rest < 0.068
        ? handedOn()
        : List.of(answered(scene.start(), ivr(), queue(), scene.agent()));
  }

  private Leg answered(Instant start, int ivr, int queue, PhoneAgent agent) {
    Answered how = dice.pick(scene.afterHours() ? Answered.AFTER_HOURS : Answered.OFFICE);
    boolean recorded = dice.chance(scene.contractor().habits().recorded());
    int seconds = dice.seconds(how.talk(), how.shortest(), how.longest());
    Talk talk = Talk.of(start, ivr, queue, seconds, recorded, dice);
    Leg leg =
        leg(start, talk.times())
            .withAgent(agent)
            .withTurns(0, 0, talk.holds(), false)
            .withAudio(talk.audio());
    return leg.withDispositions(Dispositions.set(how.disposition(), leg.wrappedUp(), dice));
  }

  private Leg abandoned() {
    int waited = dice.chance(SHORT_ABANDON) ? dice.between(1, 5) : dice.seconds(45, 8, 400);
    Leg leg =
        leg(scene.start(), LegTimes.ofSeconds(ivr(), waited, 0, 0, 0, 0)).withTurns(0, 0, 0, true);
    return leg.withDisposition("Abandon");
  }

  private Leg disconnected() {
    return leg(scene.start(), LegTimes.ofSeconds(dice.between(1, 9), 0, 0, 0, 0, 0))
        .withDisposition("Caller Disconnected");
  }

  private Leg voicemail() {
    Leg leg =
        leg(
            scene.start(),
            LegTimes.ofSeconds(dice.between(20, 75), dice.between(30, 60), 0, 0, 0, 0));
    return leg.withDispositions(Dispositions.set("Sent To Voicemail", leg.end(), dice));
  }

  /** Sent on to the contractor's own technician: two legs, the second without a disposition. */
  private List<Leg> transferred() {
    Talk talk = Talk.of(scene.start(), ivr(), queue(), dice.seconds(50, 15, 140), true, dice);
    Leg first =
        leg(scene.start(), talk.times())
            .withAgent(scene.agent())
            .withTurns(1, 0, talk.holds(), false)
            .withAudio(talk.audio())
            .withDisposition("Transferred To 3rd Party");
    String technician =
        "%s55501%02d".formatted(scene.contractor().habits().areaCodes().getLast(), 90);
    Leg second =
        leg(
                first.end(),
                LegTimes.ofSeconds(0, 0, dice.between(4, 15), dice.seconds(150, 20, 600), 0, 0))
            .withCallType("3rd party transfer");
    return List.of(first, second.withDnis(technician));
  }

  /** The caller leaves the queue and is called back: by the company's number, to the caller's. */
  private List<Leg> queueCallback() {
    if (scene.caller().number().isEmpty()) {
      return List.of(abandoned());
    }
    Leg first =
        leg(scene.start(), LegTimes.ofSeconds(ivr(), dice.between(40, 160), 0, 0, 0, 0))
            .withDisposition("Queue Callback Assigned");
    Instant later = first.end().plus(Duration.ofSeconds(dice.between(60, 1_500)));
    if (dice.chance(0.25)) {
      Leg given =
          leg(later, LegTimes.ofSeconds(0, dice.between(20, 45), 0, 0, 0, 0))
              .withCallType("Queue Callback");
      return List.of(first, reversed(given).withDisposition("Queue Callback Timeout"));
    }
    Leg second =
        answered(later, 0, dice.between(1, 6), scene.agent()).withCallType("Queue Callback");
    return List.of(first, reversed(second));
  }

  /** One agent hands the caller to another. */
  private List<Leg> handedOn() {
    Talk talk = Talk.of(scene.start(), ivr(), queue(), dice.seconds(40, 12, 120), true, dice);
    Leg first =
        leg(scene.start(), talk.times())
            .withAgent(scene.agent())
            .withTurns(1, dice.chance(0.2) ? 1 : 0, talk.holds(), false)
            .withAudio(talk.audio());
    return List.of(
        first, answered(first.end(), 0, dice.between(1, 12), Agents.other(scene.agent(), dice)));
  }

  private Leg leg(Instant start, LegTimes times) {
    return Leg.inbound(
            start, scene.campaign(), null, scene.caller().number(), scene.number().dnis(), times)
        .withCaller(scene.caller().number(), scene.caller().name())
        .withSkill(scene.skill());
  }

  private Leg reversed(Leg leg) {
    return leg.withCaller(scene.number().dnis(), scene.caller().name())
        .withDnis(scene.caller().number());
  }

  private int ivr() {
    return dice.between(3, 14);
  }

  private int queue() {
    return dice.chance(0.3)
        ? dice.between(0, 3)
        : dice.seconds(scene.afterHours() ? 18 : 12, 2, 180);
  }
}

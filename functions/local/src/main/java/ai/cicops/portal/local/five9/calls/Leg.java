package ai.cicops.portal.local.five9.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a call, a row of the call log.
 *
 * @param campaign null for calls between agents
 * @param ani the caller's number as dialled, empty when withheld
 * @param dispositions what the leg is disposed as, from when; before the first it is empty
 * @param audio the recorded stretches, in order
 */
public record Leg(
    Instant start,
    String callType,
    @Nullable String campaign,
    @Nullable PhoneAgent agent,
    String ani,
    String customerName,
    String dnis,
    String skill,
    LegTimes times,
    List<DispositionChange> dispositions,
    int transfers,
    int conferences,
    int holds,
    boolean abandoned,
    List<AudioSegment> audio) {

  public Leg {
    dispositions = inOrder(dispositions);
    audio = List.copyOf(audio);
  }

  /** A leg with the least that a test cares for; the rest follows by the withers. */
  public static Leg inbound(
      Instant start,
      String campaign,
      @Nullable PhoneAgent agent,
      String ani,
      String dnis,
      LegTimes times) {
    return new Leg(
        start, "Inbound", campaign, agent, ani, "", dnis, "", times, List.of(), 0, 0, 0, false,
        List.of());
  }

  private static List<DispositionChange> inOrder(List<DispositionChange> changes) {
    return changes.size() < 2
        ? List.copyOf(changes)
        : changes.stream().sorted(Comparator.comparing(DispositionChange::at)).toList();
  }

  public Instant end() {
    return start.plus(times.call());
  }

  public Instant wrappedUp() {
    return end().plus(times.wrapUp());
  }

  public boolean inboundType() {
    return callType.startsWith("Inbound");
  }

  /** The customer's number: who called, or whom we called. */
  public String customerNumber() {
    return inboundType() || callType.startsWith("3rd party") ? ani : dnis;
  }

  public String disposition(Instant now) {
    String current = "";
    for (DispositionChange change : dispositions) {
      if (!change.at().isAfter(now)) {
        current = change.disposition();
      }
    }
    return current;
  }

  public Leg withCampaign(@Nullable String other) {
    return new Leg(
        start,
        callType,
        other,
        agent,
        ani,
        customerName,
        dnis,
        skill,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withStart(Instant other) {
    return new Leg(
        other,
        callType,
        campaign,
        agent,
        ani,
        customerName,
        dnis,
        skill,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withAgent(@Nullable PhoneAgent other) {
    return new Leg(
        start,
        callType,
        campaign,
        other,
        ani,
        customerName,
        dnis,
        skill,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withCaller(String number, String name) {
    return new Leg(
        start,
        callType,
        campaign,
        agent,
        number,
        name,
        dnis,
        skill,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withDnis(String other) {
    return new Leg(
        start,
        callType,
        campaign,
        agent,
        ani,
        customerName,
        other,
        skill,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withSkill(String other) {
    return new Leg(
        start,
        callType,
        campaign,
        agent,
        ani,
        customerName,
        dnis,
        other,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withCallType(String other) {
    return new Leg(
        start,
        other,
        campaign,
        agent,
        ani,
        customerName,
        dnis,
        skill,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withDispositions(List<DispositionChange> others) {
    return new Leg(
        start,
        callType,
        campaign,
        agent,
        ani,
        customerName,
        dnis,
        skill,
        times,
        others,
        transfers,
        conferences,
        holds,
        abandoned,
        audio);
  }

  public Leg withDisposition(String only) {
    return withDispositions(List.of(new DispositionChange(start, only)));
  }

  public Leg withAudio(List<AudioSegment> others) {
    return new Leg(
        start,
        callType,
        campaign,
        agent,
        ani,
        customerName,
        dnis,
        skill,
        times,
        dispositions,
        transfers,
        conferences,
        holds,
        abandoned,
        others);
  }

  public Leg withTurns(int transferred, int conferenced, int held, boolean leftByCaller) {
    return new Leg(
        start,
        callType,
        campaign,
        agent,
        ani,
        customerName,
        dnis,
        skill,
        times,
        dispositions,
        transferred,
        conferenced,
        held,
        leftByCaller,
        audio);
  }
}

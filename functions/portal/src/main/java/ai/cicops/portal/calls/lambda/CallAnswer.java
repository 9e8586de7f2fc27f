package ai.cicops.portal.calls.lambda;

import static ai.cicops.portal.calls.lambda.CallSummary.seconds;

import ai.cicops.portal.calls.AnnotateCall;
import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a call.
 *
 * @param loss why it was no job, where it could become one
 */
@Json
record CallAnswer(
    String id,
    @Nullable String companyId,
    @Nullable String companyName,
    String companyZone,
    Instant start,
    String direction,
    String callType,
    @Nullable String callerNumber,
    @Nullable String callerName,
    @Nullable String dialledNumber,
    @Nullable String dialledLabel,
    String campaign,
    @Nullable String agent,
    @Nullable String disposition,
    String outcome,
    long talkSeconds,
    long waitSeconds,
    boolean abandoned,
    long durationSeconds,
    long holdSeconds,
    long wrapUpSeconds,
    @Nullable String five9Disposition,
    @Nullable Correction correction,
    Instant firstSeenAt,
    Instant lastReadAt,
    @Nullable String skill,
    List<Leg> segments,
    Recording recording,
    List<String> tags,
    List<NoteAnswer> notes,
    @Nullable String loss,
    @Nullable PursuitAnswer pursuit,
    boolean mayCorrect,
    List<CallHistory> history) {

  /**
   * What a person made of the disposition.
   *
   * @param by their name, null when they are not known any more
   */
  @Json
  record Correction(String disposition, @Nullable String by, Instant at) {}

  /** A segment as Five9 reports it. */
  @Json
  record Leg(
      Instant start,
      String callType,
      @Nullable String agent,
      @Nullable String disposition,
      @Nullable String dialledNumber,
      long ivrSeconds,
      long queueSeconds,
      long ringSeconds,
      long talkSeconds,
      long holdSeconds,
      long parkSeconds,
      long wrapUpSeconds) {}

  /**
   * Its audio, and what the person may do with it.
   *
   * @param overdueAt null unless some is still to come
   * @param removedAt when retention took it away
   * @param removesAt when retention will take it away, null while it is kept
   * @param hold why it is kept whatever retention says; for those who may hold, null for others
   */
  @Json
  record Recording(
      String state,
      int expected,
      int arrived,
      @Nullable Long seconds,
      @Nullable Instant overdueAt,
      @Nullable Instant readyAt,
      @Nullable Instant removedAt,
      @Nullable Instant removesAt,
      @Nullable HoldAnswer hold,
      boolean mayHold,
      boolean mayListen,
      boolean mayDownload) {}

  static CallAnswer of(
      ShowCallOutcome.Shown shown, Person viewer, People people, ZoneId businessZone, Instant now) {
    var names = new Names(people);
    var call = shown.seen().call();
    var summary = CallSummary.of(shown.seen(), businessZone, now);
    var loss = shown.seen().loss();
    return new CallAnswer(
        summary.id(),
        summary.companyId(),
        summary.companyName(),
        summary.companyZone(),
        summary.start(),
        summary.direction(),
        summary.callType(),
        summary.callerNumber(),
        summary.callerName(),
        summary.dialledNumber(),
        summary.dialledLabel(),
        summary.campaign(),
        summary.agent(),
        summary.disposition(),
        summary.outcome(),
        summary.talkSeconds(),
        summary.waitSeconds(),
        summary.abandoned(),
        Measure.DURATION.seconds(call),
        seconds(call.hold()),
        seconds(call.afterCallWork()),
        call.five9Disposition(),
        correction(call, names),
        call.firstSeenAt(),
        call.readAt(),
        call.segments().stream()
            .map(Segment::skill)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        call.segments().stream().map(CallAnswer::leg).toList(),
        recording(shown, viewer, names, now),
        summary.tags(),
        NoteAnswer.of(shown.seen(), viewer, names),
        loss == null ? null : Facet.code(loss),
        PursuitAnswer.of(call.overlay().pursuit(), names),
        AnnotateCall.mayCorrect(viewer, shown.seen()),
        CallHistory.of(call));
  }

  private static @Nullable Correction correction(Call call, Names names) {
    var correction = call.correction();
    var disposition = correction == null ? null : correction.disposition();
    return correction == null || disposition == null
        ? null
        : new Correction(disposition, names.of(correction.by()), correction.at());
  }

  private static Leg leg(Segment segment) {
    return new Leg(
        segment.start(),
        segment.callType(),
        segment.agentName() == null ? segment.agent() : segment.agentName(),
        segment.disposition(),
        segment.dnis(),
        seconds(segment.ivrTime()),
        seconds(segment.queueWaitTime()),
        seconds(segment.ringTime()),
        seconds(segment.talkTime()),
        seconds(segment.holdTime()),
        seconds(segment.parkTime()),
        seconds(segment.afterCallWorkTime()));
  }

  private static Recording recording(
      ShowCallOutcome.Shown shown, Person viewer, Names names, Instant now) {
    var call = shown.seen().call();
    var stored = call.recording();
    var state = RecordingState.of(call, now);
    int arrived = stored == null || stored.removedAt() != null ? 0 : stored.parts().size();
    var ready = state == RecordingState.READY ? stored : null;
    boolean mayHold = AnnotateCall.mayHold(viewer, shown.seen());
    return new Recording(
        Facet.code(state),
        call.recordingsExpected(),
        arrived,
        ready == null ? null : seconds(ready.length()),
        arrived < call.recordingsExpected() && state != RecordingState.REMOVED
            ? RecordingState.overdueAt(call)
            : null,
        ready == null ? null : ready.storedAt(),
        stored == null ? null : stored.removedAt(),
        HoldAnswer.removesAt(shown),
        mayHold ? HoldAnswer.of(shown, names) : null,
        mayHold,
        shown.mayListen(),
        shown.mayDownload());
  }
}

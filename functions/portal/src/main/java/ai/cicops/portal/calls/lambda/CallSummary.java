package ai.cicops.portal.calls.lambda;

import static ai.cicops.portal.calls.Facet.code;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.calls.SeenCall;
import ai.cicops.portal.directory.TradeId;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param companyId null, as is the name, for a call that belongs to no company
 * @param newCaller null where nobody asked or can say
 * @param notes how many there are
 * @param trades of the company
 */
@Json
record CallSummary(
    String id,
    @Nullable String companyId,
    @Nullable String companyName,
    String companyZone,
    Instant start,
    String direction,
    String callType,
    @Nullable String callerNumber,
    @Nullable String callerName,
    @Nullable Boolean newCaller,
    @Nullable String dialledNumber,
    @Nullable String dialledLabel,
    String campaign,
    @Nullable String agent,
    @Nullable String disposition,
    String outcome,
    long talkSeconds,
    long waitSeconds,
    boolean abandoned,
    State recording,
    List<String> tags,
    int notes,
    List<String> trades) {

  /** How its audio stands. */
  @Json
  record State(String state) {}

  static CallSummary of(SeenCall seen, ZoneId businessZone, Instant now) {
    var call = seen.call();
    var company = seen.company();
    return new CallSummary(
        call.id().toString(),
        company == null ? null : company.id().value(),
        company == null ? null : company.name(),
        company == null ? businessZone.getId() : company.zone().getId(),
        call.start(),
        code(call.direction()),
        call.callType(),
        call.customerNumber(),
        call.customerName(),
        seen.newCaller(),
        call.dialledNumber(),
        seen.dialledLabel(),
        call.campaign(),
        call.agent(),
        disposition(call),
        code(call.outcome()),
        Measure.TALK.seconds(call),
        Measure.WAIT.seconds(call),
        call.abandoned(),
        new State(code(RecordingState.of(call, now))),
        call.overlay().shownTags(),
        call.overlay().shownNotes().size(),
        company == null ? List.of() : company.trades().stream().map(TradeId::value).toList());
  }

  static @Nullable String disposition(Call call) {
    var disposition = call.disposition();
    return disposition == null || disposition.isBlank() ? null : disposition;
  }

  static long seconds(@Nullable Duration duration) {
    return duration == null ? 0 : Measure.seconds(duration);
  }
}

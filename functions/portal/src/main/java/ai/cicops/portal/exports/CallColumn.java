package ai.cicops.portal.exports;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.calls.SeenCall;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file of calls, in their order, under their names in small letters. What they are
 * called and what they hold stays; new ones come behind the last.
 */
public enum CallColumn {
  CALL_ID,
  /** ISO 8601, whole seconds. */
  START_UTC,
  /** The same in the zone of the question, with its offset. */
  START_LOCAL,
  ZONE,
  COMPANY_ID,
  COMPANY,
  CAMPAIGN,
  /** inbound, outbound or internal. */
  DIRECTION,
  CALL_TYPE,
  CALLER_NUMBER,
  CALLER_NAME,
  NUMBER_DIALLED,
  /** What the company called that number then. */
  NUMBER_LABEL,
  AGENT,
  /** The one that counts. */
  DISPOSITION,
  FIVE9_DISPOSITION,
  OUTCOME,
  /** yes or no, as are the next two. */
  BOOKABLE,
  ANSWERED,
  ABANDONED,
  WAIT_SECONDS,
  TALK_SECONDS,
  HOLD_SECONDS,
  AFTER_CALL_WORK_SECONDS,
  DURATION_SECONDS,
  RECORDING,
  /** With commas between. */
  TAGS,
  /** With upright strokes between. */
  NOTES,
  /** yes or no, of inbound calls with a number: whether it is its first to the company. */
  NEW_CALLER;

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for what is not known. */
  String of(SeenCall seen, ZoneId zone, Instant now) {
    var call = seen.call();
    var company = seen.company();
    return switch (this) {
      case CALL_ID -> call.id().toString();
      case START_UTC -> call.start().truncatedTo(ChronoUnit.SECONDS).toString();
      case START_LOCAL -> LOCAL.format(call.start().atZone(zone));
      case ZONE -> zone.getId();
      case COMPANY_ID -> company == null ? "" : company.id().value();
      case COMPANY -> company == null ? "" : company.name();
      case CAMPAIGN -> call.campaign();
      case DIRECTION -> Facet.code(call.direction());
      case CALL_TYPE -> call.callType();
      case CALLER_NUMBER -> text(call.customerNumber());
      case CALLER_NAME -> text(call.customerName());
      case NUMBER_DIALLED -> text(call.dialledNumber());
      case NUMBER_LABEL -> text(seen.dialledLabel());
      case AGENT -> text(call.agent());
      case DISPOSITION -> text(call.disposition());
      case FIVE9_DISPOSITION -> text(call.five9Disposition());
      case OUTCOME -> Facet.code(call.outcome());
      case BOOKABLE -> yes(call.meaning().bookable());
      case ANSWERED -> yes(call.handled());
      case ABANDONED -> yes(call.abandoned());
      case WAIT_SECONDS -> "" + Measure.WAIT.seconds(call);
      case TALK_SECONDS -> "" + Measure.TALK.seconds(call);
      case HOLD_SECONDS -> "" + Measure.seconds(call.hold());
      case AFTER_CALL_WORK_SECONDS -> "" + Measure.seconds(call.afterCallWork());
      case DURATION_SECONDS -> "" + Measure.DURATION.seconds(call);
      case RECORDING -> Facet.code(RecordingState.of(call, now));
      case TAGS -> String.join(",", call.overlay().shownTags());
      case NOTES -> notes(call);
      case NEW_CALLER -> seen.newCaller() == null ? "" : yes(seen.newCaller());
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String yes(boolean holds) {
    return holds ? "yes" : "no";
  }

  private static String notes(Call call) {
    return call.overlay().shownNotes().stream()
        .map(Overlay.Note::text)
        .collect(Collectors.joining(" | "));
  }
}

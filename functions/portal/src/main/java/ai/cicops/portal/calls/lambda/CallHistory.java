package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Segment;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a call.
 *
 * @param text who answered, or the disposition
 */
@Json
record CallHistory(Instant at, String event, @Nullable String text) {
  /** Newest first. */
  static List<CallHistory> of(Call call) {
    var history = new ArrayList<CallHistory>();
    history.add(new CallHistory(call.start(), "started", null));
    var answered = answered(call);
    if (answered != null) {
      history.add(
          new CallHistory(
              answered.start().plus(answered.untilAnswer()),
              "answered",
              answered.agentName() == null ? answered.agent() : answered.agentName()));
    }
    history.add(new CallHistory(call.start().plus(call.length()), "ended", null));
    history.add(new CallHistory(call.firstSeenAt(), "arrived", null));
    if (call.five9Disposition() != null) {
      history.add(new CallHistory(call.readAt(), "disposition", call.five9Disposition()));
    }
    var recording = call.recording();
    if (recording != null && recording.playKey() != null) {
      history.add(new CallHistory(recording.storedAt(), "recording_ready", null));
    }
    if (recording != null && recording.removedAt() != null) {
      history.add(new CallHistory(recording.removedAt(), "recording_removed", null));
    }
    for (var correction : call.overlay().corrections()) {
      var disposition = correction.disposition();
      history.add(
          disposition == null
              ? new CallHistory(correction.at(), "correction_taken_back", null)
              : new CallHistory(correction.at(), "corrected", disposition));
    }
    history.sort(Comparator.comparing(CallHistory::at));
    return history.reversed();
  }

  private static @Nullable Segment answered(Call call) {
    for (var segment : call.segments()) {
      if (segment.isSpoken()) {
        return segment;
      }
    }
    return null;
  }
}

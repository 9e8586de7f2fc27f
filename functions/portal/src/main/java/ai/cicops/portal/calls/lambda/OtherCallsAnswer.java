package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.ShowCall.OthersOutcome;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The caller's other calls. */
@Json
record OtherCallsAnswer(List<CallSummary> calls, int count) {
  static OtherCallsAnswer of(OthersOutcome.Others others, ZoneId businessZone, Instant now) {
    return new OtherCallsAnswer(
        others.newest().stream().map(seen -> CallSummary.of(seen, businessZone, now)).toList(),
        others.count());
  }
}

package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.CallPage;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Outcome;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of calls with what belongs to its list. */
@Json
record CallPageAnswer(
    PeriodAnswer period,
    List<CallSummary> calls,
    Count count,
    int first,
    Map<String, Integer> outcomes,
    @Nullable String next,
    @Nullable String previous,
    @Nullable Instant dataAsOf) {

  /** Exact unless {@code more}. */
  @Json
  record Count(int value, boolean more) {}

  static CallPageAnswer of(CallPage page, ZoneId businessZone, Instant now) {
    var outcomes = new LinkedHashMap<String, Integer>();
    for (var outcome : Outcome.values()) {
      outcomes.put(Facet.code(outcome), page.outcomes().getOrDefault(outcome, 0));
    }
    return new CallPageAnswer(
        PeriodAnswer.of(page.period()),
        page.calls().stream().map(seen -> CallSummary.of(seen, businessZone, now)).toList(),
        new Count(page.count(), page.more()),
        page.first(),
        outcomes,
        page.next(),
        page.previous(),
        page.dataAsOf().orElse(null));
  }
}

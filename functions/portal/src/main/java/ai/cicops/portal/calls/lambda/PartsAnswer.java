package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.CountCalls;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls told into the values of a facet. */
@Json
record PartsAnswer(
    PeriodAnswer period, List<Part> values, int calls, int others, @Nullable Instant dataAsOf) {

  /** One value. */
  @Json
  record Part(String value, @Nullable String name, int calls) {}

  static PartsAnswer of(CountCalls.Parts parts) {
    return new PartsAnswer(
        PeriodAnswer.of(parts.period()),
        parts.parts().stream()
            .map(part -> new Part(part.value(), part.name(), part.calls()))
            .toList(),
        parts.calls(),
        parts.others(),
        parts.dataAsOf().orElse(null));
  }
}

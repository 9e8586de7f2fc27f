package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Period;
import io.avaje.jsonb.Json;
import java.time.Instant;

/** A period as asked and as instants. */
@Json
public record PeriodAnswer(String from, String to, String zone, Instant start, Instant end) {
  public static PeriodAnswer of(Period period) {
    return new PeriodAnswer(
        period.from(), period.to(), period.zone().getId(), period.start(), period.end());
  }
}

package ai.cicops.portal.peer;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer, field for field the product's. */
@Serdeable
record CallPage(
    Period period,
    List<CallSummary> calls,
    Count count,
    int first,
    Map<String, Integer> outcomes,
    @Nullable String next,
    @Nullable String previous,
    @Nullable String dataAsOf) {
  @Serdeable
  record Period(String from, String to, String zone, String start, String end) {}

  @Serdeable
  record Count(int value, boolean more) {}
}

package ai.cicops.portal.operations.lambda;

import ai.cicops.portal.operations.RunRecord;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A run record as every schedule's handler answers it. */
@Serdeable.Serializable
public record RunRecordAnswer(
    String schedule,
    String id,
    Instant startedAt,
    Instant endedAt,
    String outcome,
    Map<String, Long> counts,
    List<String> problems) {
  public static RunRecordAnswer of(RunRecord record) {
    return new RunRecordAnswer(
        record.schedule(),
        record.id(),
        record.startedAt(),
        record.endedAt(),
        record.outcome().name().toLowerCase(Locale.ROOT),
        new TreeMap<>(record.counts()),
        record.problems());
  }
}

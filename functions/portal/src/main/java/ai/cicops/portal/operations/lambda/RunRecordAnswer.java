package ai.cicops.portal.operations.lambda;

import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.platform.lambda.Json;
import ai.cicops.portal.platform.lambda.Log;
import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.OutputStream;
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
  /**
   * How every schedule's handler ends: one line in the log, one metric, the record as JSON. A run
   * that failed is no error of its function, hence the metric, which an alarm of each schedule
   * watches.
   */
  public static void send(RunRecord record, Log log, Context context, OutputStream output)
      throws IOException {
    var facts = new TreeMap<String, Object>(record.counts());
    facts.put("run", record.id());
    facts.put("outcome", record.outcome().name().toLowerCase(Locale.ROOT));
    facts.put("problems", String.join(" | ", record.problems()));
    log.event("run_ended", facts);
    log.metric("RunsFailed", record.outcome() == RunRecord.Outcome.FAILED ? 1 : 0, context);
    output.write(Json.write(of(record)));
  }

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

package ai.cicops.portal.operations.lambda;

import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.platform.lambda.JsonBody;
import ai.cicops.portal.platform.lambda.Log;
import com.amazonaws.services.lambda.runtime.Context;
import io.avaje.jsonb.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A run record as every schedule's handler answers it. */
@Json
public record RunRecordAnswer(
    String schedule,
    String id,
    Instant startedAt,
    Instant endedAt,
    String outcome,
    Map<String, Long> counts,
    List<String> problems) {
  /** Counts of a run that somebody looks at over time, and the names of their metrics. */
  private static final Map<String, String> METRICS =
      Map.of(
          "callsCreated", "CallsCreated",
          "moved", "RecordingsMoved",
          "disagreements", "Disagreements");

  /**
   * How every schedule's handler ends: one line in the log with its metrics, and the record as
   * JSON. A run that failed is no error of its function, hence {@code RunsFailed}, which an alarm
   * of each schedule watches.
   */
  public static void send(RunRecord record, Log log, Context context, OutputStream output)
      throws IOException {
    var facts = new TreeMap<String, Object>(record.counts());
    facts.put("run", record.id());
    facts.put("outcome", record.outcome().name().toLowerCase(Locale.ROOT));
    facts.put("problems", String.join(" | ", record.problems()));
    var metrics = new TreeMap<String, Long>();
    metrics.put("RunsFailed", record.outcome() == RunRecord.Outcome.FAILED ? 1L : 0L);
    METRICS.forEach((count, metric) -> {
      var counted = record.counts().get(count);
      if (counted != null) {
        metrics.put(metric, counted);
      }
    });
    log.count("run_ended", facts, metrics, context);
    output.write(JsonBody.write(of(record)));
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

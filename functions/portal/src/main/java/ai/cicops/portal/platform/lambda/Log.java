package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.RequestId;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One JSON line a fact, on standard output, as Lambda collects it: event name, numbers, ids, among
 * them the {@link RequestId}. Nothing personal, no link, token or body ever goes in.
 */
public final class Log {
  private static final String FUNCTION_NAME = "FunctionName";

  private final String function;
  private final InstantSource clock;

  private Log(String function, InstantSource clock) {
    this.function = function;
    this.clock = clock;
  }

  public static Log of(Class<?> function, InstantSource clock) {
    return new Log(function.getSimpleName(), clock);
  }

  public void event(String name, Map<String, ?> facts) {
    print("INFO", name, facts);
  }

  /**
   * A fact with numbers that are metrics, in CloudWatch's embedded format: one line is both. They
   * are kept by the deployed function's name, for all stages share the namespace.
   *
   * @param dimensions facts by which the metrics are kept, too
   */
  public void count(
      String name,
      Map<String, ?> facts,
      Map<String, Long> metrics,
      Context context,
      String... dimensions) {
    var all = new TreeMap<String, Object>(facts);
    all.putAll(metrics);
    all.put(FUNCTION_NAME, context.getFunctionName());
    print("INFO", name, all, Map.of("_aws", metrics(new TreeSet<>(metrics.keySet()), dimensions)));
  }

  /** Sorted, so that equal facts make equal lines. */
  private Map<String, Object> metrics(Set<String> names, String... dimensions) {
    var kept = Stream.concat(Stream.of(FUNCTION_NAME), Stream.of(dimensions)).toList();
    var units =
        names.stream().map(name -> new TreeMap<>(Map.of("Name", name, "Unit", "Count"))).toList();
    var directive = Map.of("Namespace", "Portal", "Dimensions", List.of(kept), "Metrics", units);
    return new TreeMap<>(
        Map.of(
            "Timestamp",
            clock.instant().toEpochMilli(),
            "CloudWatchMetrics",
            List.of(new TreeMap<>(directive))));
  }

  /**
   * A bug: the one place that prints a stack. The message of the exception is left out, for it may
   * quote what somebody sent.
   */
  public void fault(String name, String requestId, Throwable fault) {
    var stack = new StringWriter();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      new PrintWriter(stack, true).println(cause.getClass().getName());
      for (var frame : cause.getStackTrace()) {
        stack.append("  at ").append(frame.toString()).append('\n');
      }
    }
    print("ERROR", name, Map.of("requestId", requestId, "stack", stack.toString()));
  }

  private void print(String level, String name, Map<String, ?> facts) {
    print(level, name, facts, Map.of());
  }

  private void print(String level, String name, Map<String, ?> facts, Map<String, Object> metrics) {
    var all = new TreeMap<String, Object>(facts);
    RequestId.current().ifPresent(id -> all.putIfAbsent("requestId", id));
    trace().ifPresent(trace -> all.put("trace", trace));
    var line = new LinkedHashMap<String, Object>(metrics);
    line.put("timestamp", clock.instant().toString());
    line.put("level", level);
    line.put("function", function);
    line.put("event", name);
    all.forEach((fact, value) ->
        line.put(
            fact, value instanceof Number number ? number.longValue() : String.valueOf(value)));
    System.out.println(JsonBody.text(line));
  }

  /** X-Ray's id of this invocation, as Lambda's runtime leaves it: {@code Root=1-…;Parent=…}. */
  private static Optional<String> trace() {
    return Stream.of(System.getProperty("com.amazonaws.xray.traceHeader", "").split(";"))
        .filter(part -> part.startsWith("Root="))
        .map(part -> part.substring("Root=".length()))
        .findFirst();
  }
}

package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.RequestId;
import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
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
  private static final JsonFactory FACTORY = new JsonFactory();
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
    print(
        "INFO",
        name,
        all,
        generator -> writeMetrics(generator, new TreeSet<>(metrics.keySet()), dimensions));
  }

  private void writeMetrics(JsonGenerator generator, Set<String> metrics, String... dimensions)
      throws IOException {
    generator.writeObjectFieldStart("_aws");
    generator.writeNumberField("Timestamp", clock.instant().toEpochMilli());
    generator.writeArrayFieldStart("CloudWatchMetrics");
    generator.writeStartObject();
    generator.writeStringField("Namespace", "Portal");
    generator.writeArrayFieldStart("Dimensions");
    generator.writeStartArray();
    generator.writeString(FUNCTION_NAME);
    for (var dimension : dimensions) {
      generator.writeString(dimension);
    }
    generator.writeEndArray();
    generator.writeEndArray();
    generator.writeArrayFieldStart("Metrics");
    for (var metric : metrics) {
      generator.writeStartObject();
      generator.writeStringField("Name", metric);
      generator.writeStringField("Unit", "Count");
      generator.writeEndObject();
    }
    generator.writeEndArray();
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
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
    print(level, name, facts, generator -> {});
  }

  private interface Part {
    void write(JsonGenerator generator) throws IOException;
  }

  private void print(String level, String name, Map<String, ?> facts, Part metrics) {
    var all = new TreeMap<String, Object>(facts);
    RequestId.current().ifPresent(id -> all.putIfAbsent("requestId", id));
    trace().ifPresent(trace -> all.put("trace", trace));
    var line = new ByteArrayOutputStream();
    try (var generator = FACTORY.createGenerator(line)) {
      generator.writeStartObject();
      metrics.write(generator);
      generator.writeStringField("timestamp", clock.instant().toString());
      generator.writeStringField("level", level);
      generator.writeStringField("function", function);
      generator.writeStringField("event", name);
      for (var fact : all.entrySet()) {
        if (fact.getValue() instanceof Number number) {
          generator.writeNumberField(fact.getKey(), number.longValue());
        } else {
          generator.writeStringField(fact.getKey(), String.valueOf(fact.getValue()));
        }
      }
      generator.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    System.out.println(line.toString(UTF_8));
  }

  /** X-Ray's id of this invocation, as Lambda's runtime leaves it: {@code Root=1-…;Parent=…}. */
  private static Optional<String> trace() {
    return Stream.of(System.getProperty("com.amazonaws.xray.traceHeader", "").split(";"))
        .filter(part -> part.startsWith("Root="))
        .map(part -> part.substring("Root=".length()))
        .findFirst();
  }
}

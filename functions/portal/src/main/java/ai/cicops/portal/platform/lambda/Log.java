package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * One JSON line a fact, on standard output, as Lambda collects it: event name, numbers, ids.
 * Nothing personal, no link, token or body ever goes in.
 */
public final class Log {
  private static final JsonFactory FACTORY = new JsonFactory();

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
   * A number that alarms may watch, in CloudWatch's embedded metric format; by the deployed
   * function's name, for all stages share the namespace.
   */
  public void metric(String name, long value, Context context) {
    var line = new ByteArrayOutputStream();
    try (var generator = FACTORY.createGenerator(line)) {
      generator.writeStartObject();
      generator.writeObjectFieldStart("_aws");
      generator.writeNumberField("Timestamp", clock.instant().toEpochMilli());
      generator.writeArrayFieldStart("CloudWatchMetrics");
      generator.writeStartObject();
      generator.writeStringField("Namespace", "Portal");
      generator.writeFieldName("Dimensions");
      generator.writeRawValue("[[\"FunctionName\"]]");
      generator.writeFieldName("Metrics");
      generator.writeRawValue("[{\"Name\":\"" + name + "\",\"Unit\":\"Count\"}]");
      generator.writeEndObject();
      generator.writeEndArray();
      generator.writeEndObject();
      generator.writeStringField("FunctionName", context.getFunctionName());
      generator.writeNumberField(name, value);
      generator.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    System.out.println(line.toString(UTF_8));
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
    var line = new ByteArrayOutputStream();
    try (var generator = FACTORY.createGenerator(line)) {
      generator.writeStartObject();
      generator.writeStringField("timestamp", clock.instant().toString());
      generator.writeStringField("level", level);
      generator.writeStringField("function", function);
      generator.writeStringField("event", name);
      for (var fact : new TreeMap<String, Object>(facts).entrySet()) {
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
}

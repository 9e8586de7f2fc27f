package ai.cicops.portal.bench;

import ai.cicops.portal.local.runtime.Boot;
import ai.cicops.portal.local.runtime.Invocation;
import ai.cicops.portal.local.runtime.Shipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that is started anew again and again, each time until it has answered one event.
 *
 * @param expected what the answer holds
 * @param cpu user and system time of its process, milliseconds
 * @param wall from the start of the process to the answer, milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Start(
    String what, Boot boot, byte[] event, String expected, List<Double> cpu, List<Double> wall) {
  static final String OK = "\"statusCode\":200";

  static Start of(String what, Boot boot, byte[] event, String expected) {
    return new Start(what, boot, event, expected, new ArrayList<>(), new ArrayList<>());
  }

  /** Once more. */
  void measure() {
    long begun = System.nanoTime();
    try (var runtime = Shipped.start(boot)) {
      var ended = runtime.invoke(event);
      wall.add((System.nanoTime() - begun) / 1e6);
      var used = runtime.process().info().totalCpuDuration().orElse(Duration.ZERO);
      cpu.add((double) used.toMillis());
      if (!(ended instanceof Invocation.Answered answered) || !answered.text().contains(expected)) {
        throw new IllegalStateException(what + ": " + ended + " " + runtime.printed());
      }
    }
  }

  double cpuMedian() {
    return new Times(cpu).median();
  }

  double wallMedian() {
    return new Times(wall).median();
  }
}

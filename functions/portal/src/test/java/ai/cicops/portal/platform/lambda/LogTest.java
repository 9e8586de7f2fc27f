package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.RequestId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogTest {
  private static final String TRACE = "com.amazonaws.xray.traceHeader";
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Log log = Log.of(LogTest.class, new MovableClock(NOON));

  @Test
  void tellsOneFactALine() {
    assertEquals(
        "{\"timestamp\":\"2026-11-20T12:00:00Z\",\"level\":\"INFO\",\"function\":\"LogTest\","
            + "\"event\":\"tried\",\"code\":\"away\",\"times\":3}",
        printed(() -> log.event("tried", Map.of("times", 3, "code", "away"))));
  }

  @Test
  void namesTheRequestAndItsTraceInEachLine() {
    System.setProperty(TRACE, "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f;Sampled=1");
    try {
      var line = printed(() -> RequestId.during("request-1", () -> log.event("tried", Map.of())));
      assertEquals("request-1", JsonTree.object(line).get("requestId"));
      assertEquals("1-5759e988-bd862e3fe1be46a994272793", JsonTree.object(line).get("trace"));
    } finally {
      System.clearProperty(TRACE);
    }
  }

  /** In CloudWatch's embedded metric format. */
  @Test
  void countsInTheLineThatTellsTheFact() {
    var line =
        printed(() ->
            log.count(
                "refused",
                Map.of("code", "wrong_code"),
                Map.of("Problems", 1L, "Others", 2L),
                new NoContext(),
                "code"));
    assertEquals(
        "{\"_aws\":{\"CloudWatchMetrics\":[{\"Dimensions\":[[\"FunctionName\",\"code\"]],\"Metrics\":["
            + "{\"Name\":\"Others\",\"Unit\":\"Count\"},{\"Name\":\"Problems\",\"Unit\":\"Count\"}],"
            + "\"Namespace\":\"Portal\"}],\"Timestamp\":1795176000000},"
            + "\"timestamp\":\"2026-11-20T12:00:00Z\",\"level\":\"INFO\",\"function\":\"LogTest\","
            + "\"event\":\"refused\",\"FunctionName\":\"the-function\",\"Others\":2,\"Problems\":1,"
            + "\"code\":\"wrong_code\"}",
        line);
  }

  private static String printed(Runnable work) {
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8).strip();
  }
}

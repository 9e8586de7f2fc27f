package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.LambdaFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every function from its shipped zip, under AWS's own runtime client: how its events end. */
@BesideOthers
class InvocationTest {
  private static final String NO_RECORDS = "{\"Records\":[]}";

  @BeforeAll
  static void zips() {
    Shipped.require();
  }

  /**
   * The request functions are {@link FirstEventTest}'s, the schedules' {@link ScheduledRunsTest}'s.
   */
  @TestFactory
  Stream<DynamicTest> everyFunctionBehindAQueueOrAStreamAnswers() {
    return Shipped.TEMPLATE.functions().stream()
        .filter(function -> !function.queues().isEmpty() || !function.streams().isEmpty())
        .map(function ->
            DynamicTest.dynamicTest(
                function.logicalId(),
                () -> {
                  try (var runtime = Shipped.start(Shipped.boot(function))) {
                    var answered = answered(runtime.invoke(NO_RECORDS.getBytes(UTF_8)), runtime);
                    assertEquals("{\"batchItemFailures\":[]}", answered.text());
                  }
                }));
  }

  @Test
  void aMissingSettingStopsTheStartAndIsNamed() {
    var boot = Shipped.boot(health()).with("ORIGIN_SECRET", "").with("TABLE_PORTAL", "");
    var refused = assertThrows(LambdaRuntime.InitFailed.class, () -> Shipped.start(boot));
    assertTrue(refused.toString().contains("TABLE_PORTAL is not set"), refused::toString);
  }

  @Test
  void aFaultThatNobodyHandledIsReportedAndTheNextEventIsAnswered() {
    try (var runtime = Shipped.start(Shipped.boot(health()).withoutSnapshot())) {
      var failed =
          assertInstanceOf(Invocation.Failed.class, runtime.invoke("no event".getBytes(UTF_8)));
      assertTrue(failed.error().contains("JsonParseException"), failed.error());
      var answered = answered(runtime.invoke(Asked.of("GET /healthz").bytes()), runtime);
      assertEquals("200", Asked.statusOf(answered));
    }
  }

  /** A store that takes every connection and says nothing is given up: the person hears of it. */
  @Test
  void aStoreThatHangsIsAProblem() throws IOException {
    var function = health();
    try (var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
      var boot =
          Shipped.boot(function)
              .withoutSnapshot()
              .within(Duration.ofMinutes(1)) // whatever else this machine has to do
              .with("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:" + silent.getLocalPort());
      try (var runtime = Shipped.start(boot)) {
        var answered = answered(runtime.invoke(Asked.of("GET /healthz").bytes()), runtime);
        assertEquals("503", Asked.statusOf(answered), answered.text());
        assertTrue(answered.text().contains("\"retry-after\":"), answered.text());
        assertTrue(answered.text().contains("\\\"code\\\":\\\"unavailable\\\""), answered.text());
      }
    }
  }

  @Test
  void aFunctionThatOverrunsItsDeadlineIsEnded() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
      var boot =
          Shipped.boot(health())
              .withoutSnapshot()
              .within(Duration.ofSeconds(2))
              .with("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:" + silent.getLocalPort());
      try (var runtime = Shipped.start(boot)) {
        assertInstanceOf(
            Invocation.TimedOut.class, runtime.invoke(Asked.of("GET /healthz").bytes()));
        assertFalse(runtime.process().isAlive() && runtime.process().onExit().join().isAlive());
      }
    }
  }

  private static LambdaFunction health() {
    return Shipped.function("CheckHealthFunction");
  }

  private static Invocation.Answered answered(Invocation ended, LambdaRuntime runtime) {
    return assertInstanceOf(Invocation.Answered.class, ended, () -> "" + runtime.printed());
  }
}

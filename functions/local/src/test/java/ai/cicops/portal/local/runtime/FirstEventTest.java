package ai.cicops.portal.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.lambda.ApiEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first event after the snapshot, of every route, from the shipped zip: it is answered, and
 * hardly a class is left to load. A function is asked all of its routes in turn, as its rehearsal
 * asks them: what they load together is no less than what any of them would load as the first.
 */
@BesideOthers
class FirstEventTest {
  private static final int MOST_CLASSES = 25;

  @TempDir static Path folder;

  @BeforeAll
  static void zips() {
    Shipped.require();
  }

  @TestFactory
  Stream<DynamicTest> everyRouteIsAnsweredWithoutLoadingMuch() {
    return Shipped.TEMPLATE.functions().stream()
        .filter(function -> !function.routes().isEmpty())
        .map(function -> DynamicTest.dynamicTest(function.logicalId(), () -> walk(function)));
  }

  private static void walk(LambdaFunction function) {
    var log = folder.resolve(function.logicalId() + ".classes");
    try (var runtime = Shipped.start(Shipped.boot(function).with("-Xlog:class+load:file=" + log))) {
      assertTrue(
          runtime.printed().toString().contains("\"event\":\"rehearsed\""),
          () -> "" + runtime.printed());
      int before = loaded(log).size();
      var asked = Rehearsed.of(function).playedBy(event -> ask(runtime, event, log));
      assertEquals(Rehearsed.routes(function), asked);
      var loaded = loaded(log);
      var late = loaded.subList(before, loaded.size());
      assertTrue(late.size() <= MOST_CLASSES, () -> String.join("\n", late));
    }
  }

  private static String ask(LambdaRuntime runtime, ApiEvent event, Path log) {
    int before = loaded(log).size();
    var answered =
        assertInstanceOf(
            Invocation.Answered.class, runtime.invoke(event.bytes()), () -> "" + runtime.printed());
    assertTrue(answered.text().matches("\\{\"statusCode\":(2|303)(?s:.*)"), answered.text());
    System.out.println(event.routeKey() + ": " + (loaded(log).size() - before) + " classes more");
    return answered.text();
  }

  private static List<String> loaded(Path log) {
    try {
      return Files.readAllLines(log);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

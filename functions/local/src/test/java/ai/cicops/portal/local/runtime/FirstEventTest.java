package ai.cicops.portal.local.runtime;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.Surroundings;
import java.io.IOException;
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
 * hardly a class is left to load.
 */
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
        .flatMap(function ->
            function.routes().stream()
                .map(LambdaFunction.Route::key)
                .filter(route -> !route.startsWith("ANY ") && !route.equals("$default"))
                .map(route -> DynamicTest.dynamicTest(route, () -> first(function, route))));
  }

  private static void first(LambdaFunction function, String route) throws IOException {
    var log = folder.resolve(route.replaceAll("[^A-Za-z]", "") + ".classes");
    var here = Shipped.aws().surroundings();
    var question =
        Rehearsed.of(
                function,
                new Surroundings(Shipped.environment(function), here.clock(), here.random()))
            .question(route);
    var boot = Shipped.boot(function).with("-Xlog:class+load:file=" + log);
    try (var runtime = Shipped.start(boot)) {
      assertTrue(
          runtime.printed().toString().contains("\"event\":\"rehearsed\""),
          () -> "" + runtime.printed());
      int before = loaded(log).size();
      var ended = runtime.invoke(question.bytes());
      var loaded = loaded(log);
      var late = loaded.subList(before, loaded.size());
      var answered =
          assertInstanceOf(Invocation.Answered.class, ended, () -> "" + runtime.printed());
      assertTrue(answered.text().startsWith("{\"statusCode\":2"), answered.text());
      System.out.println(route + ": " + late.size() + " classes after the snapshot");
      assertTrue(late.size() <= MOST_CLASSES, () -> String.join("\n", late));
    }
  }

  private static List<String> loaded(Path log) throws IOException {
    return Files.readAllLines(log);
  }
}

package ai.cicops.portal.bench;

import ai.cicops.portal.local.runtime.Invocation;
import ai.cicops.portal.local.runtime.Rehearsed;
import ai.cicops.portal.local.runtime.Shipped;
import ai.cicops.portal.local.template.LambdaFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is left to load after the snapshot, of every route. */
final class FirstEvent implements Part {
  private static final int MOST_CLASSES = 25;

  @Override
  public String name() {
    return "first-event";
  }

  @Override
  public String about() {
    return "classes loaded by the first event after the snapshot's rehearsal, from the shipped zip"
        + " under AWS's runtime client";
  }

  @Override
  public List<Result> measure() throws Exception {
    var results = new ArrayList<Result>();
    for (var function : Shipped.TEMPLATE.functions()) {
      for (var route : Rehearsed.routes(function)) {
        results.add(Result.atMost(MOST_CLASSES, route, late(function, route), "classes"));
      }
    }
    return results;
  }

  private static int late(LambdaFunction function, String route) throws IOException {
    var log = Files.createTempFile("portal-bench", ".classes");
    var question = Rehearsed.of(function).question(route);
    var boot = Shipped.boot(function).with("-Xlog:class+load:file=" + log);
    try (var runtime = Shipped.start(boot)) {
      int before = lines(log);
      if (!(runtime.invoke(question.bytes()) instanceof Invocation.Answered)) {
        throw new IllegalStateException(route + ": " + runtime.printed());
      }
      return lines(log) - before;
    }
  }

  private static int lines(Path log) throws IOException {
    try (var lines = Files.lines(log)) {
      return (int) lines.count();
    }
  }
}

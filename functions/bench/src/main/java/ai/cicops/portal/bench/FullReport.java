package ai.cicops.portal.bench;

import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report as long as Five9 makes them, from the wire into empty tables. */
final class FullReport implements Part {
  /** One more and Five9 would have cut it; a round number would be doubted and read again. */
  private static final int ROWS = 49_999;

  private static final int ROOMY = 1_024;
  private static final List<Integer> HEAPS =
      List.of(64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320, 384, 448, 512);

  @Override
  public String name() {
    return "full-report";
  }

  @Override
  public String about() {
    return "sync of one report of 49,999 rows (a day, 100 campaigns) into DynamoDB Local in memory,"
        + " the sync in a JVM of its own with Lambda's flags";
  }

  /**
   * @param resident the process's most, in MB
   */
  private record Run(int calls, double seconds, double resident) {}

  @Override
  public List<Result> measure() throws Exception {
    var world = ReportWorld.of(ROWS);
    try (var aws = LocalAws.inMemory(Template.ofProject(), () -> ReportWorld.READ_AT);
        var simulator =
            new Five9Simulator(
                world.calls(), () -> ReportWorld.READ_AT, SimulatorSettings.forTests())) {
      var first = run(aws, simulator, ROOMY);
      if (first == null) {
        throw new IllegalStateException("the sync failed");
      }
      int low = 0;
      int high = HEAPS.size();
      @Nullable Run smallest = null;
      while (low < high) {
        int middle = (low + high) / 2;
        var run = run(aws, simulator, HEAPS.get(middle));
        if (run == null) {
          low = middle + 1;
        } else {
          high = middle;
          smallest = run;
        }
      }
      return List.of(
          Result.told("rows", world.rows(), ""),
          Result.atLeast(2_000, "calls a second", first.calls() / first.seconds(), ""),
          Result.atMost(
              256,
              "smallest heap that it ends well in",
              smallest == null ? Double.NaN : HEAPS.get(high),
              "MB"),
          Result.told(
              "calls a second in it",
              smallest == null ? Double.NaN : smallest.calls() / smallest.seconds(),
              ""),
          Result.told(
              "resident memory of its process",
              smallest == null ? Double.NaN : smallest.resident(),
              "MB"));
    }
  }

  private static @Nullable Run run(LocalAws aws, Five9Simulator simulator, int heap)
      throws IOException, InterruptedException {
    aws.empty();
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap + "m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            SyncOnce.class.getName());
    var environment = builder.environment();
    environment.putAll(aws.environment());
    environment.put("AWS_ACCESS_KEY_ID", System.getProperty("aws.accessKeyId"));
    environment.put("AWS_SECRET_ACCESS_KEY", System.getProperty("aws.secretAccessKey"));
    environment.put("FIVE9_URL", simulator.address().toString());
    environment.put("FIVE9_USERNAME", simulator.settings().soap().username());
    environment.put("FIVE9_PASSWORD", simulator.settings().soap().password());
    environment.put("FIVE9_SINCE", ReportWorld.DAY + "T00:00:00Z");
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var lines = process.inputReader().lines().toList();
    if (process.waitFor() != 0 || lines.isEmpty()) {
      return null;
    }
    var said = lines.getLast().split(" ", -1);
    return said.length == 3 && Integer.parseInt(said[0]) > 0
        ? new Run(
            Integer.parseInt(said[0]),
            Integer.parseInt(said[1]) / 1e3,
            Integer.parseInt(said[2]) / 1024.0)
        : null;
  }
}

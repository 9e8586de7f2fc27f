package ai.cicops.portal.bench;

import ai.cicops.portal.calls.ChunkSize;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.local.runtime.Asked;
import ai.cicops.portal.local.runtime.Boot;
import ai.cicops.portal.local.runtime.Shipped;
import ai.cicops.portal.local.runtime.ShippedZip;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** From the start of a process to its first answer to somebody signed in. */
final class ColdStart implements Part {
  private static final int DAYS = 30;
  private static final int CALLS_A_DAY = 60;
  private static final int TIMES = 15;

  /** Asked before this process is pinned. */
  private static final int LAST_CORE = Runtime.getRuntime().availableProcessors() - 1;

  private static final String LIST = "GET /api/calls";
  private static final List<String> OTHERS =
      List.of(
          "GET /api/altcha",
          "GET /api/companies",
          "GET /api/calls/{id}",
          "POST /api/calls/{id}/recording/link",
          "GET /healthz");

  @Override
  public String name() {
    return "cold-start";
  }

  @Override
  public String about() {
    return "from spawning the process to the first answer: CPU (user and system) and wall, medians"
        + " of %d runs in turn, one pinned core, C1, serial collector, stores on the other core;"
            .formatted(TIMES)
        + " what restoring a snapshot costs cannot be measured here";
  }

  @Override
  public List<Result> measure() throws Exception {
    pin();
    var surroundings = Shipped.aws().surroundings();
    StoredCompany.save(surroundings);
    StoredCompany.store(surroundings, StoredCompany.TODAY, DAYS, CALLS_A_DAY);
    var visitor = StoredCompany.signedIn(surroundings);
    var event =
        visitor
            .asks(LIST)
            // Micronaut's proxy reads cookies there
            .header("cookie", "session=" + visitor.token().reveal())
            .query(
                "company=%s&from=%s&to=%s&zone=UTC"
                    .formatted(
                        StoredCompany.ID, StoredCompany.TODAY.minusDays(DAYS), StoredCompany.TODAY))
            .bytes();
    var folder = Files.createTempDirectory("portal-bench");
    var ours = boot(LIST);
    var list = Start.of(LIST, ours.withoutSnapshot(), event, Start.OK);
    var cached = Start.of(LIST + ", AOT cache", AotCache.of(ours, event, folder), event, Start.OK);
    var peer =
        ShippedZip.unpack(
            Template.projectFolder().resolve("functions/bench/peer/target/lambda.zip"),
            Files.createDirectory(folder.resolve("peer")));
    var proxy =
        Start.of(
            LIST + ", Micronaut's API proxy and the default client",
            proxy(ours, peer).withoutSnapshot(),
            event,
            Start.OK);
    var echo = Start.of("a handler that echoes", echo(ours, peer).withoutSnapshot(), event, "{");
    var starts = new ArrayList<>(List.of(list, proxy, cached, echo));
    for (var route : OTHERS) {
      starts.add(Start.of(route, boot(route).withoutSnapshot(), Asked.of(route).bytes(), Start.OK));
    }
    for (int time = 0; time < TIMES; time++) {
      starts.forEach(Start::measure);
    }
    var results = new ArrayList<Result>();
    double peers = proxy.cpuMedian();
    results.add(Result.atMost(0.5, "list to API proxy, CPU", list.cpuMedian() / peers, ""));
    results.add(
        Result.atMost(
            0.25, "list with AOT cache to API proxy, CPU", cached.cpuMedian() / peers, ""));
    results.add(Result.told("list to echo, CPU", list.cpuMedian() / echo.cpuMedian(), ""));
    for (var start : starts) {
      results.add(Result.told(start.what() + ": CPU", start.cpuMedian(), "ms"));
      results.add(Result.told(start.what() + ": wall", start.wallMedian(), "ms"));
    }
    return results;
  }

  /** This process, and with it the stores, to the first core; functions start on the last. */
  private static void pin() throws Skipped, InterruptedException {
    var pid = Long.toString(ProcessHandle.current().pid());
    try {
      new ProcessBuilder("taskset", "-apc", "0", pid)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException missing) {
      throw new Skipped("there is no taskset to pin processes to a core (Debian: util-linux)");
    }
  }

  private static Boot boot(String route) {
    var function =
        Shipped.TEMPLATE.functions().stream()
            .filter(
                one -> one.routes().stream().map(LambdaFunction.Route::key).anyMatch(route::equals))
            .findFirst()
            .orElseThrow();
    var boot = Shipped.boot(function);
    var command = new ArrayList<>(List.of("taskset", "-c", "" + LAST_CORE));
    command.addAll(boot.command());
    return new Boot(
        command,
        boot.flags(),
        boot.classPath(),
        boot.handler(),
        boot.environment(),
        boot.timeout(),
        boot.snapStart());
  }

  private static Boot proxy(Boot ours, ShippedZip peer) {
    var environment = new HashMap<>(ours.environment());
    environment.put("PEER_CAMPAIGN", CampaignKey.of(ChunkSize.CAMPAIGN).value());
    return new Boot(
        ours.command(),
        ours.flags(),
        peer.classPath(),
        "io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction",
        environment,
        ours.timeout(),
        false);
  }

  private static Boot echo(Boot ours, ShippedZip peer) {
    return new Boot(
        ours.command(),
        ours.flags(),
        peer.folder().toString(),
        "ai.cicops.portal.peer.EchoHandler",
        ours.environment(),
        ours.timeout(),
        false);
  }
}

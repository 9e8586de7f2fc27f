package ai.cicops.portal.bench;

import ai.cicops.portal.local.RunningPortal;
import ai.cicops.portal.local.template.Template;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Google's Lighthouse says of the pages, in the desktop's preset. */
final class Lighthouse implements Part {
  /** The newest that runs on the Node that the web app asks for. */
  private static final String PACKAGE = "lighthouse@12.8.2";

  private static final int DAYS = 16;
  private static final int TIMES = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "lighthouse";
  }

  @Override
  public String about() {
    return "Lighthouse 12, desktop, against a run with the demo's calls; medians of three";
  }

  @Override
  public List<Result> measure() throws Exception {
    var chromium = chromium();
    var tool = tool();
    var results = new ArrayList<Result>();
    var data = Files.createTempDirectory("portal-bench");
    try (var portal = RunningPortal.start(data, RunningPortal.days(DAYS));
        var client = portal.client()) {
      client.signIn("owner@northside.example");
      for (var path : List.of("/sign-in", "/calls")) {
        var report = data.resolve("lighthouse.json");
        var cookie = path.equals("/sign-in") ? "" : client.cookie();
        var performance = new double[TIMES];
        var accessibility = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
          report(tool, chromium, portal.address().resolve(path), cookie, report);
          var categories = new ObjectMapper().readTree(report.toFile()).path("categories");
          performance[time] = score(categories, "performance");
          accessibility[time] = score(categories, "accessibility");
        }
        results.add(Result.atLeast(95, path + ": performance", Times.of(performance).median(), ""));
        results.add(
            Result.atLeast(100, path + ": accessibility", Times.of(accessibility).median(), ""));
      }
    }
    return results;
  }

  private static double score(com.fasterxml.jackson.databind.JsonNode categories, String name) {
    return Math.round(categories.path(name).path("score").asDouble() * 100);
  }

  private static void report(Path tool, Path chromium, URI page, String cookie, Path report)
      throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                tool.toString(),
                page.toString(),
                "--preset=desktop",
                "--only-categories=performance,accessibility",
                "--output=json",
                "--output-path=" + report,
                "--chrome-flags=--headless=new --no-sandbox",
                "--quiet"));
    if (!cookie.isEmpty()) {
      command.add("--extra-headers={\"Cookie\":\"" + cookie + "\"}");
    }
    run(command, Map.of("CHROME_PATH", chromium.toString()));
  }

  private static Path chromium() throws Skipped {
    var named = System.getenv().getOrDefault("CHROMIUM", "");
    var candidates =
        named.isBlank()
            ? Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
            : Stream.of(Path.of(named));
    return candidates
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new Skipped("there is no chromium on the path, and CHROMIUM names none"));
  }

  /** From the npm registry, kept beside the other tools. */
  private static Path tool() throws Exception {
    var folder = Template.projectFolder().resolve(".tools/lighthouse");
    var tool = folder.resolve("node_modules/.bin/lighthouse");
    if (!Files.isExecutable(tool)) {
      Files.createDirectories(folder);
      try {
        run(
            List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", "" + folder, PACKAGE),
            Map.of("PUPPETEER_SKIP_DOWNLOAD", "1"));
      } catch (IOException unreachable) {
        throw new Skipped("npm cannot install " + PACKAGE + " here");
      }
    }
    return tool;
  }

  private static void run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var log = Files.createTempFile("portal-bench", ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    boolean ended = process.waitFor(PATIENCE);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    if (!ended || process.exitValue() != 0) {
      throw new IOException(command.getFirst() + ": " + Files.readString(log));
    }
  }
}

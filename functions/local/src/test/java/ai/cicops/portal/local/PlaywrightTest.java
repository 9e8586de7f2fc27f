package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.cicops.portal.local.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of {@code web/e2e} in a real browser, against the whole product. */
class PlaywrightTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @TempDir Path data;

  @Test
  void theStoriesHold() throws Exception {
    var web = Template.projectFolder().resolve("web");
    needs(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM + " (Debian: chromium)");
    needs(onPath("npm"), "there is no npm on the path");
    needs(Files.isDirectory(web.resolve("node_modules")), "web/node_modules is not installed");
    needs(Files.exists(web.resolve("dist/index.html")), "web/dist is not built");
    try (var running = new RunningPortal(data, 16).ready(Duration.ofMinutes(3))) {
      var npm = new ProcessBuilder("npm", "run", "--silent", "e2e").directory(web.toFile());
      npm.environment().put("PORTAL_URL", running.portal().address().toString());
      npm.environment().put("CHROMIUM", CHROMIUM.toString());
      var log = data.resolve("e2e.log");
      npm.redirectErrorStream(true).redirectOutput(log.toFile());
      var process = npm.start();
      boolean ended = process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      var said = Files.readString(log);
      System.out.println(said);
      assertTrue(ended, said);
      assertEquals(0, process.exitValue(), said);
    }
  }

  private static void needs(boolean there, String otherwise) {
    if (!there) {
      System.out.println("SKIPPED browser stories (npm run e2e): " + otherwise);
    }
    assumeTrue(there, otherwise);
  }

  private static boolean onPath(String program) {
    return Stream.of(pathVariable().split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String pathVariable() {
    return ai.cicops.portal.platform.Surroundings.ofProcess()
        .environment()
        .getOrDefault("PATH", "");
  }
}

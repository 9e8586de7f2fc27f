package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stories of {@code web/e2e} in a real browser, against the running portal. Without a browser
 * they are reported as skipped, by name and reason, unless {@code CI} is set.
 */
class StoriesTest {
  private static final Duration LONGEST = Duration.ofMinutes(25);
  private static final Map<String, String> ENVIRONMENT = Surroundings.ofProcess().environment();

  @Test
  void theStoriesHold(@TempDir Path folder) throws Exception {
    var chromium = chromium();
    if (chromium.isEmpty()) {
      leaveOut("there is no chromium on the path (Debian: chromium), and CHROMIUM names none");
      return;
    }
    var web = Template.projectFolder().resolve("web").toFile();
    var stories = new ProcessBuilder("npm", "run", "--silent", "e2e").directory(web);
    stories.environment().put("PORTAL_URL", RunningPortal.shared().address().toString());
    stories.environment().put("CHROMIUM", chromium.get().toString());
    var log = folder.resolve("stories").toFile();
    var process = stories.redirectErrorStream(true).redirectOutput(log).start();
    boolean ended = process.waitFor(LONGEST);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    var said = Files.readString(log.toPath());
    System.out.println(said);
    assertTrue(ended, said);
    assertEquals(0, process.exitValue(), said);
  }

  private static void leaveOut(String why) {
    if ("true".equals(ENVIRONMENT.get("CI"))) {
      fail(why);
    }
    System.out.println("SKIPPED: the stories of the browser (web/e2e): " + why);
    Assumptions.abort(why);
  }

  private static Optional<Path> chromium() {
    var named = ENVIRONMENT.getOrDefault("CHROMIUM", "");
    var candidates =
        named.isBlank()
            ? Stream.of(ENVIRONMENT.getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
            : Stream.of(Path.of(named));
    return candidates.filter(Files::isExecutable).findFirst();
  }
}

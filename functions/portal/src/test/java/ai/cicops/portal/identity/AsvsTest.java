package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table of the standard names is there. */
class AsvsTest {
  private static final Path FUNCTIONS =
      Path.of(System.getProperty("portal.root", "../.."), "functions");
  private static final Pattern TEST = Pattern.compile("`(\\w+)#([^`]+)`");

  /** A story of the browser and its title. */
  private static final Pattern STORY = Pattern.compile("`([a-z-]+)\\.story#([^`]+)`");

  @Test
  void namesTestsThatExist() throws IOException {
    var table =
        Files.readString(
            FUNCTIONS.resolve("portal/src/test/java/ai/cicops/portal/identity/ASVS.md"));
    var named = TEST.matcher(table).results().toList();

    assertTrue(named.size() > 40, "named " + named.size());
    assertEquals(
        List.of(),
        named.stream()
            .filter(test -> !source(test.group(1)).contains(" " + test.group(2) + "("))
            .map(test -> test.group())
            .toList());
  }

  @Test
  void namesStoriesThatExist() throws IOException {
    var stories = FUNCTIONS.normalize().resolveSibling("web").resolve("e2e");
    var table =
        Files.readString(
            FUNCTIONS.resolve("portal/src/test/java/ai/cicops/portal/identity/ASVS.md"));
    var named = STORY.matcher(table).results().toList();

    assertTrue(named.size() >= 2, "named " + named.size());
    for (var story : named) {
      var told = read(stories.resolve(story.group(1) + ".story.ts"));
      assertTrue(told.contains("'" + story.group(2) + "'"), story::group);
    }
  }

  private static String source(String className) {
    try (Stream<Path> files = Files.walk(FUNCTIONS)) {
      return files
          .filter(file -> file.toString().contains("/src/test/java/"))
          .filter(file -> file.getFileName().toString().equals(className + ".java"))
          .findFirst()
          .map(AsvsTest::read)
          .orElse("");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

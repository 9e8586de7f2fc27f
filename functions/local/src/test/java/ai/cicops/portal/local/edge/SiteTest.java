package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.Behaviour;
import ai.cicops.portal.local.template.Template;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private static final String INDEX = "<!doctype html>" + "x".repeat(2000);

  @TempDir Path folder;

  @BeforeEach
  void build() throws Exception {
    Files.writeString(folder.resolve("index.html"), INDEX);
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("assets/main-1a2b.js"), "let a");
    Files.writeString(folder.resolveSibling("secret.txt"), "secret");
  }

  @Test
  void leadsAScreensAddressToTheAppEvenOneOfACall() {
    for (var path : List.of("/", "/calls", "/calls/pcblgtubyhspu.20261115.300000010200001")) {
      var answer = answer(path, "");
      assertEquals(200, answer.status());
      assertEquals(INDEX, new String(answer.body(), UTF_8));
      assertEquals("no-cache", answer.headers().get("cache-control"));
    }
  }

  @Test
  void letsHashedFilesBeKeptForEver() {
    var answer = answer("/assets/main-1a2b.js", "");
    assertEquals("public, max-age=31536000, immutable", answer.headers().get("cache-control"));
    assertEquals("text/javascript; charset=utf-8", answer.headers().get("content-type"));
  }

  @Test
  void compressesTexts() throws Exception {
    var answer = answer("/calls", "br, gzip");
    assertEquals("gzip", answer.headers().get("content-encoding"));
    assertTrue(answer.body().length < 200);
    try (var content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertEquals(INDEX, new String(content.readAllBytes(), UTF_8));
    }
  }

  @Test
  void findsNoFileThatIsNotTheApps() {
    assertEquals(404, answer("/assets/gone-1a2b.js", "").status());
    assertEquals(404, answer("/../secret.txt", "").status());
  }

  private Answer answer(String path, String accepted) {
    return new Site(folder, ofTheTemplate())
        .answer(
            new Asked(
                "GET",
                path,
                "",
                Map.of("accept-encoding", accepted),
                List.of(),
                new byte[0],
                "127.0.0.1:4711",
                "1"));
  }

  /** The rule is the one that CloudFront's function has in the template. */
  private static Behaviour ofTheTemplate() {
    return Template.ofProject().behaviours().getLast();
  }
}

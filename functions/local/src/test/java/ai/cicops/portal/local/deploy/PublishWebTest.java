package ai.cicops.portal.local.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.adapters.EmbeddedAws;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.platform.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class PublishWebTest {
  private static final String BUCKET = "web-bucket";

  private final List<String> said = new ArrayList<>();
  private final LocalAws aws = EmbeddedAws.empty();
  private final S3Client s3 = aws.s3();

  @TempDir Path project;

  @Test
  void keepsHashedFilesForEverAndAsksForThePageAgain() throws IOException {
    built("assets/index-a1.js", "one");
    built("index.html", "<script src=/assets/index-a1.js>");
    built("openapi.yaml", "openapi: 3.1.0");

    assertTrue(publish());

    assertEquals("public, max-age=31536000, immutable", head("assets/index-a1.js").cacheControl());
    assertEquals("text/javascript;charset=utf-8", type("assets/index-a1.js"));
    assertEquals("no-cache", head("index.html").cacheControl());
    assertEquals("text/html;charset=utf-8", type("index.html"));
    assertEquals("application/yaml;charset=utf-8", type("openapi.yaml"));
    assertEquals(List.of("3 files are in " + BUCKET + "."), said);
  }

  @Test
  void keepsTheFilesOfTheVersionBeforeForTabsThatAreOpen() throws IOException {
    built("assets/index-a1.js", "one");
    built("index.html", "first");
    publish();
    Files.delete(project.resolve("web/dist/assets/index-a1.js"));
    built("assets/index-b2.js", "two");
    built("index.html", "second");

    publish();

    assertEquals("one", text("assets/index-a1.js"));
    assertEquals("two", text("assets/index-b2.js"));
    assertEquals("second", text("index.html"));
  }

  @Test
  void saysWhatIsMissing() {
    assertFalse(publish());
    assertEquals(List.of("The web app is not built: web/dist has no index.html."), said);
  }

  private boolean publish() {
    var surroundings = aws.surroundings();
    var environment = new HashMap<>(surroundings.environment());
    environment.put("BUCKET_WEB", BUCKET);
    var process = new Surroundings(environment, surroundings.clock(), surroundings.random());
    return new StageTools(process, project, said::add).run("publish-web");
  }

  private void built(String path, String content) throws IOException {
    var file = project.resolve("web/dist").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private HeadObjectResponse head(String key) {
    return s3.headObject(request -> request.bucket(BUCKET).key(key));
  }

  /** The server spells it without the blank. */
  private String type(String key) {
    return head(key).contentType().replace(" ", "");
  }

  private String text(String key) {
    return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asUtf8String();
  }
}

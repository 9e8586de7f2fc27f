package ai.cicops.portal.local.costs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The budgets of what is sent to AWS and to browsers. */
class SizesTest {
  private static final Path PROJECT = Template.projectFolder();
  private static final long KB = 1024;
  private static final long MB = 1024 * KB;

  @Test
  void signInIsSmall() {
    assertWithin(150, 40, FirstView.SIGN_IN);
  }

  @Test
  void theListOfCallsIsNotLarge() {
    assertWithin(280, 40, FirstView.CALLS);
  }

  /** In KB after gzip. */
  private static void assertWithin(int scripts, int styles, List<String> screen) {
    var view = new FirstView(built("web/dist"));
    long js = view.gzipped(screen, ".js");
    long css = view.gzipped(screen, ".css");
    assertTrue(js > 0 && js <= scripts * KB, () -> js + " bytes of JavaScript");
    assertTrue(css > 0 && css <= styles * KB, () -> css + " bytes of CSS");
  }

  /** The portal's holds WebAuthn, lists of common passwords and the world's telephone numbers. */
  @ParameterizedTest
  @CsvSource({"portal, 25, 15500", "audio, 66, 13500"})
  void aZipHoldsLittleMoreThanItNeeds(String module, int megabytes, int classes)
      throws IOException {
    var zip = PackedZip.of(built("functions/" + module + "/target/lambda.zip"));
    assertTrue(zip.bytes() <= megabytes * MB && zip.classes() <= classes, zip::toString);
  }

  /** A build of the whole project has made it before it tests; a part of the build may not have. */
  private static Path built(String path) {
    var file = PROJECT.resolve(path);
    if (!Files.exists(file)) {
      var reason = path + " is not built: mvn package";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      System.out.println("SKIPPED: sizes: " + reason);
      Assumptions.abort(reason);
    }
    return file;
  }
}

package ai.cicops.portal.local.runtime;

import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The zips that the build made, and how the template's functions start from them. */
public final class Shipped {
  public static final Template TEMPLATE = Template.ofProject();

  private static final Path PROJECT = Template.projectFolder();

  private Shipped() {}

  private static final class Unpacked {
    static final Path FOLDER = folder();

    private static Path folder() {
      try {
        return Files.createTempDirectory("portal-shipped");
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    static final ShippedZip PORTAL = unpacked("portal");
    static final ShippedZip AUDIO = unpacked("audio");

    private static ShippedZip unpacked(String module) {
      return ShippedZip.unpack(ShippedZip.of(PROJECT, module), FOLDER.resolve(module));
    }
  }

  /** Without the zips nothing can be said: in a build of the whole project they are there. */
  static void require() {
    for (var module : List.of("portal", "audio")) {
      var zip = ShippedZip.of(PROJECT, module);
      if (!Files.exists(zip)) {
        var reason = "the zip of functions/" + module + " is not built: mvn package";
        if ("true".equals(System.getenv("CI"))) {
          throw new AssertionError(reason);
        }
        System.out.println("SKIPPED: shipped zips: " + reason);
        Assumptions.abort(reason);
      }
    }
  }

  public static LambdaFunction function(String logicalId) {
    return TEMPLATE.functions().stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  private static final class Account {
    static final LocalAws AWS = LocalAws.inMemory(TEMPLATE);
  }

  /** The stores of every function started here. */
  public static LocalAws aws() {
    return Account.AWS;
  }

  /** What the template gives a function, with its stores in this process and cheap hashes. */
  static Map<String, String> environment(LambdaFunction function) {
    var aws = aws();
    var environment = new HashMap<>(function.environment());
    var values = aws.environment();
    environment.replaceAll((name, value) -> values.getOrDefault(name, value));
    environment.putAll(aws.addresses());
    environment.put("AWS_ACCESS_KEY_ID", System.getProperty("aws.accessKeyId", ""));
    environment.put("AWS_SECRET_ACCESS_KEY", System.getProperty("aws.secretAccessKey", ""));
    environment.put("PASSWORD_MEMORY_KIB", "8");
    environment.put("PASSWORD_PASSES", "1");
    return Map.copyOf(environment);
  }

  /** As the template says, with its stores in this process. */
  public static Boot boot(LambdaFunction function) {
    var environment = environment(function);
    var zip = function.handler().contains(".audio.") ? Unpacked.AUDIO : Unpacked.PORTAL;
    return new Boot(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
        List.of(),
        zip.classPath(),
        function.handler(),
        environment,
        function.timeout(),
        !function.routes().isEmpty());
  }

  public static LambdaRuntime start(Boot boot) {
    return LambdaRuntime.start(boot, Surroundings.ofProcess().clock());
  }
}

package ai.cicops.portal.local.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.aws.LocalCredentials;
import ai.cicops.portal.local.template.Template;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * LocalStack beside this JVM, one for all tests, started for the first that asks; it ends with the
 * JVM, however that ends. Where it cannot be had the test is skipped, by its reason, or failed when
 * {@code CI} is set.
 *
 * @param process held on to, for LocalStack ends with its input
 */
record LocalStack(Process process, BufferedReader said, URI address, String python) {
  static final Path ROOT = Template.projectFolder();
  private static final Path TOOLS = ROOT.resolve("functions/local/src/test/localstack");

  /** LocalStack, or the reason why it is not here. */
  private static final class Holder {
    static final Object STARTED = start();
  }

  static LocalStack here() {
    if (Holder.STARTED instanceof LocalStack here) {
      return here;
    }
    throw lacking(String.valueOf(Holder.STARTED));
  }

  /** Ends the test, as skipped or as failed. */
  static AssertionError lacking(String reason) {
    if (!"true".equals(System.getenv("CI"))) {
      System.out.println("SKIPPED: LocalStack: " + reason);
      Assumptions.abort(reason);
    }
    return new AssertionError("LocalStack: " + reason);
  }

  private static Object start() {
    LocalCredentials.give();
    var command = new ProcessBuilder(TOOLS.resolve("start.sh").toString());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("SIGNING_KEY", LocalCredentials.KEY.reveal());
    try {
      var process = command.redirectErrorStream(true).start();
      var said = process.inputReader();
      var last = "why stands in the newest log in .tools/localstack/run";
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("ready ")) {
          var words = line.split(" ");
          return new LocalStack(process, said, URI.create(words[1]), words[2]);
        }
        last = line;
      }
      if (last.startsWith("SKIPPED ")) {
        return last.replaceFirst("SKIPPED ", "");
      }
      throw new IllegalStateException("LocalStack did not start: " + last);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * Runs {@code deploy.py} on the project's template.
   *
   * @param arguments the stack's name first
   */
  DeployedStack deploy(List<String> arguments) {
    var command = new ArrayList<>(List.of(python, TOOLS.resolve("deploy.py").toString()));
    command.addAll(List.of(address.toString(), ROOT.resolve("template.yaml").toString()));
    command.addAll(arguments);
    try {
      var run = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var answer = new String(run.getInputStream().readAllBytes(), UTF_8);
      return answer.isEmpty()
          ? Assertions.fail("deploy.py failed; why stands above")
          : DeployedStack.read(new Wire(address), answer);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

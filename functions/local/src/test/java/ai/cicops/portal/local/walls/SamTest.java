package ai.cicops.portal.local.walls;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * SAM expands, lints and builds the template. A step that this machine cannot do is reported as
 * skipped, by name and reason, unless {@code CI} is set.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("SAM")
class SamTest {
  private record Step(String state, String name, List<String> said) {}

  @TestFactory
  Stream<DynamicTest> sam() throws IOException, InterruptedException {
    var steps = steps(run());
    assertFalse(steps.isEmpty(), "check.sh said nothing");
    return steps.stream().map(step -> DynamicTest.dynamicTest(step.name(), () -> judge(step)));
  }

  private static void judge(Step step) {
    var said = String.join("\n", step.said());
    if (step.state().equals("SKIPPED")) {
      System.out.println("SKIPPED: SAM " + step.name() + ": " + said);
      Assumptions.abort(said);
    }
    assertFalse(step.state().equals("FAILED"), said);
  }

  private static List<String> run() throws IOException, InterruptedException {
    var root = Project.ROOT.toAbsolutePath();
    var command =
        new ProcessBuilder(
                root.resolve("functions/local/src/test/sam/check.sh").toString(),
                root.resolve(".tools/sam").toString(),
                root.resolve("template.yaml").toString())
            .redirectErrorStream(true);
    if ("true".equals(command.environment().get("CI"))) {
      command.environment().put("SAM_CHECK_REQUIRED", "1");
    }
    var process = command.start();
    try (var reader = process.inputReader()) {
      return reader.lines().toList();
    } finally {
      process.waitFor();
    }
  }

  private static List<Step> steps(List<String> lines) {
    var steps = new ArrayList<Step>();
    for (var line : lines) {
      var words = line.split(" ", 3);
      if (words[0].matches("ok|FAILED|SKIPPED")) {
        steps.add(new Step(words[0], words[1], new ArrayList<>(List.of(words[2]))));
      } else if (!steps.isEmpty()) {
        steps.getLast().said().add(line);
      }
    }
    return steps;
  }
}

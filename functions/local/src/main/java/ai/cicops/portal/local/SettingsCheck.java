package ai.cicops.portal.local;

import ai.cicops.portal.local.lambda.Functions;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.SettingsInvalid;
import ai.cicops.portal.platform.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads every setting of the run and of all its functions before anything is opened, so that a
 * start which stops names all that is wrong at once. What only the running parts know has a
 * stand-in.
 */
final class SettingsCheck {
  private static final String NOWHERE = "http://localhost:1";

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "AWS_REGION", "us-east-1",
          "AWS_ENDPOINT_URL", NOWHERE,
          "AWS_ENDPOINT_URL_DYNAMODB", NOWHERE,
          "AWS_ENDPOINT_URL_S3", NOWHERE);

  private static final Map<String, String> SIMULATOR =
      Map.of(
          "FIVE9_URL",
          NOWHERE,
          "RECORDINGS_SFTP_URL",
          "sftp://portal@localhost:1/",
          "RECORDINGS_SFTP_HOST_KEY",
          "SHA256:" + "A".repeat(43));

  private SettingsCheck() {}

  /**
   * @throws SettingsInvalid naming everything that is wrong
   */
  static void check(RunSettings settings, Template template, Surroundings process) {
    var ofThisRun = settings.otherPlatform() ? Map.of("PORTAL_URL", NOWHERE) : simulated();
    var environment =
        new Environment(template, ADDRESSES, name -> "a-secret-of-this-run", settings, ofThisRun);
    var problems = new ArrayList<>(settings.problems());
    problems.addAll(ofFunctions(environment, template, process));
    if (!problems.isEmpty()) {
      throw new SettingsInvalid(problems.stream().distinct().toList());
    }
  }

  private static List<String> ofFunctions(
      Environment environment, Template template, Surroundings process) {
    try (var _ =
        new Functions(
            template,
            function ->
                new Surroundings(environment.of(function), process.clock(), process.random()))) {
      return List.of();
    } catch (SettingsInvalid invalid) {
      return invalid.problems();
    }
  }

  private static Map<String, String> simulated() {
    var environment = new java.util.HashMap<>(SIMULATOR);
    environment.put("PORTAL_URL", NOWHERE);
    return environment;
  }
}

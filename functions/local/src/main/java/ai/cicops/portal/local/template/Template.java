package ai.cicops.portal.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is deployed, read from the template for the stage {@code local}.
 *
 * @param behaviours in CloudFront's order, the default last
 */
public record Template(
    List<LambdaFunction> functions,
    List<Table> tables,
    List<String> buckets,
    List<Queue> queues,
    List<Rule> rules,
    List<Schedule> schedules,
    List<Behaviour> behaviours) {
  /** With the defaults of the template's parameters. */
  public static Template read(Path file) {
    return read(file, Map.of());
  }

  /**
   * @param parameters that shall not have the template's default, by name
   */
  public static Template read(Path file, Map<String, String> parameters) {
    var all = new HashMap<>(parameters);
    all.put("Stage", "local");
    try {
      return parse(Files.readString(file), all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The project's own, found from the working folder upwards. */
  public static Template ofProject() {
    return read(projectFolder().resolve("template.yaml"));
  }

  /** The folder of {@code template.yaml}: the working folder or one above it. */
  public static Path projectFolder() {
    var start = Path.of("").toAbsolutePath();
    for (var folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("template.yaml"))) {
        return folder;
      }
    }
    throw new TemplateInvalid("there is no template.yaml in " + start + " or above it");
  }

  public static Template parse(String yaml, Map<String, String> parameters) {
    return new TemplateReader(yaml, parameters).read();
  }
}

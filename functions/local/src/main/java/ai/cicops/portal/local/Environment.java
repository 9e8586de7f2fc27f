package ai.cicops.portal.local;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What each function finds in its environment: the names that the template gives it, so that a
 * setting which is missing there is missing here, too; what the process says of the same platforms,
 * for the template leaves some to their defaults; and the addresses of the embedded servers. Values
 * come from the process, then from the phone platform beside it, then from the template; its
 * references to secrets become secrets of this data folder.
 */
final class Environment {
  private static final String REFERENCE = "{{resolve:";
  private static final List<String> PLATFORMS = List.of("FIVE9_", "RECORDINGS_");

  /** Where the template's own value would lead to nobody: another platform must name its own. */
  private static final Set<String> NO_DEFAULT = Set.of("FIVE9_USERNAME", "RECORDINGS_SFTP_URL");

  private final Template template;
  private final Map<String, String> addresses;
  private final UnaryOperator<String> secrets;
  private final Map<String, String> overrides = new HashMap<>();
  private final boolean otherPlatform;

  /**
   * @param addresses of the embedded servers
   * @param secrets the secret of a setting's name
   * @param ofThisRun what the process does not say
   */
  Environment(
      Template template,
      Map<String, String> addresses,
      UnaryOperator<String> secrets,
      RunSettings settings,
      Map<String, String> ofThisRun) {
    this.template = template;
    this.addresses = addresses;
    this.secrets = secrets;
    this.otherPlatform = settings.otherPlatform();
    overrides.putAll(ofThisRun);
    overrides.putAll(settings.given());
  }

  Map<String, String> of(LambdaFunction function) {
    var values = new HashMap<String, String>();
    for (var platform : PLATFORMS) {
      if (function.environment().keySet().stream().anyMatch(name -> name.startsWith(platform))) {
        overrides.forEach((name, value) -> {
          if (name.startsWith(platform)) {
            values.put(name, value);
          }
        });
      }
    }
    function.environment().forEach((name, value) -> values.put(name, value(name, value)));
    values.putAll(addresses);
    return values;
  }

  /** All names of all functions, for what this run does beside them. */
  Map<String, String> ofAll() {
    var values = new HashMap<String, String>();
    template.functions().forEach(function -> values.putAll(of(function)));
    return values;
  }

  private String value(String name, String ofTemplate) {
    var given = overrides.get(name);
    if (given != null) {
      return given;
    }
    if (otherPlatform && NO_DEFAULT.contains(name)) {
      return "";
    }
    if (!ofTemplate.contains(REFERENCE)) {
      return ofTemplate;
    }
    boolean ofPlatform = PLATFORMS.stream().anyMatch(name::startsWith);
    return otherPlatform && ofPlatform ? "" : secrets.apply(name);
  }
}

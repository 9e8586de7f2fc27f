package ai.cicops.portal.local;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private final Map<String, String> addresses;
  private final Map<String, String> overrides = new HashMap<>();
  private final DataFolder folder;
  private final boolean otherPlatform;
  private final Ids ids;

  Environment(
      Map<String, String> addresses,
      DataFolder folder,
      RunSettings settings,
      Map<String, String> ofThisRun,
      Ids ids) {
    this.addresses = Map.copyOf(addresses);
    this.folder = folder;
    this.otherPlatform = settings.otherPlatform();
    this.ids = ids;
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
  Map<String, String> ofAll(Template template) {
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
    boolean otherPlatforms = PLATFORMS.stream().anyMatch(name::startsWith);
    return otherPlatform && otherPlatforms
        ? ""
        : folder.remembered("secrets/" + name, () -> ids.next() + ids.next());
  }
}

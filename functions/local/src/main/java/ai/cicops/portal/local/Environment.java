package ai.cicops.portal.local;

import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Ids;
import java.util.HashMap;
import java.util.Map;

/**
 * What each function finds in its environment: exactly the names that the template gives it, so
 * that a setting which is missing there is missing here, too, and the addresses of the embedded
 * servers. Values come from the process, then from the phone platform beside it, then from the
 * template; its references to secrets become secrets of this data folder.
 */
final class Environment {
  private static final String REFERENCE = "{{resolve:";

  private final Map<String, String> addresses;
  private final Map<String, String> overrides = new HashMap<>();
  private final DataFolder folder;
  private final boolean otherPlatform;
  private final Ids ids;

  Environment(
      LocalAws aws,
      DataFolder folder,
      RunSettings settings,
      Map<String, String> ofThisRun,
      Ids ids) {
    this.addresses = aws.addresses();
    this.folder = folder;
    this.otherPlatform = settings.otherPlatform();
    this.ids = ids;
    overrides.putAll(ofThisRun);
    overrides.putAll(settings.given());
  }

  Map<String, String> of(LambdaFunction function) {
    var values = new HashMap<String, String>();
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
    if (!ofTemplate.contains(REFERENCE)) {
      return ofTemplate;
    }
    boolean otherPlatforms = name.startsWith("FIVE9_") || name.startsWith("RECORDINGS_");
    return otherPlatform && otherPlatforms
        ? ""
        : folder.remembered("secrets/" + name, () -> ids.next() + ids.next());
  }
}

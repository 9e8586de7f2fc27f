package ai.cicops.portal.local;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What each function finds in its environment: the names that the template gives it, so that a
 * setting which is missing there is missing here, too, and the addresses of the embedded servers.
 * Values come from the process, then from the phone platform beside it, then from the template; its
 * references to secrets become secrets of this data folder. What the process says of Five9 and the
 * recordings beyond the template's names, such as {@code FIVE9_ROW_CAP}, every function gets.
 */
final class Environment {
  private static final String REFERENCE = "{{resolve:";

  private final Template template;
  private final Map<String, String> addresses;
  private final UnaryOperator<String> secrets;
  private final Map<String, String> overrides = new HashMap<>();
  private final Map<String, String> beyondTheTemplate;
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
    var named =
        template.functions().stream()
            .flatMap(function -> function.environment().keySet().stream())
            .collect(Collectors.toSet());
    beyondTheTemplate =
        settings.given().entrySet().stream()
            .filter(given -> ofPhonePlatform(given.getKey()) && !named.contains(given.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<String, String> of(LambdaFunction function) {
    var values = new HashMap<>(beyondTheTemplate);
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
    if (!ofTemplate.contains(REFERENCE)) {
      return ofTemplate;
    }
    return otherPlatform && ofPhonePlatform(name) ? "" : secrets.apply(name);
  }

  private static boolean ofPhonePlatform(String name) {
    return name.startsWith("FIVE9_") || name.startsWith("RECORDINGS_");
  }
}

package ai.cicops.portal.local;

import ai.cicops.portal.platform.Settings;
import ai.cicops.portal.platform.SettingsInvalid;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the environment says about the local run.
 *
 * @param demo whether the demo world is there
 * @param demoRecordings of how many of its newest calls each demo company has the audio
 * @param zone the business zone, of the nightly schedules
 * @param given settings by the names that the template gives its functions
 * @param problems what is wrong with the run's own settings, in sentences
 */
record RunSettings(
    int port,
    Path data,
    boolean demo,
    int demoRecordings,
    ZoneId zone,
    Map<String, String> given,
    List<String> problems) {
  private static final List<String> PREFIXES =
      List.of("FIVE9_", "RECORDINGS_", "STRIPE_", "PORTAL_", "SESSION_", "ALTCHA_");

  RunSettings {
    given = Map.copyOf(given);
    problems = List.copyOf(problems);
  }

  static RunSettings of(Map<String, String> environment, Path projectFolder) {
    var settings = new Settings(environment);
    int port = settings.number("PORTAL_PORT", 8080);
    if (port < 0 || port > 65_535) {
      settings.problem("PORTAL_PORT must lie between 0 and 65535; 0 takes a free port.");
    }
    var demo = settings.text("PORTAL_DEMO", "on");
    if (!demo.equals("on") && !demo.equals("off")) {
      settings.problem("PORTAL_DEMO must be on or off.");
    }
    int demoRecordings = settings.number("PORTAL_DEMO_RECORDINGS", 30);
    if (demoRecordings < 0) {
      settings.problem("PORTAL_DEMO_RECORDINGS must be 0 or more.");
    }
    var zone = settings.zone("PORTAL_ZONE", "America/New_York");
    var given = new TreeMap<String, String>();
    environment.forEach((name, value) -> {
      if (!value.isBlank() && PREFIXES.stream().anyMatch(name::startsWith)) {
        given.put(name, value);
      }
    });
    return new RunSettings(
        port,
        Path.of(settings.text("PORTAL_DATA", projectFolder.resolve(".local").toString()))
            .toAbsolutePath()
            .normalize(), // the object server takes no folder with dots
        demo.equals("on"),
        demoRecordings,
        zone,
        given,
        problems(settings));
  }

  private static List<String> problems(Settings settings) {
    try {
      settings.check();
      return List.of();
    } catch (SettingsInvalid invalid) {
      return invalid.problems();
    }
  }

  /** What the template is told of this run: its business zone, and the domain that mail is from. */
  Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("PortalZone", zone.getId());
    var sender = given.getOrDefault("PORTAL_MAIL_FROM", "");
    if (sender.contains("@")) {
      parameters.put("MailDomain", sender.substring(sender.lastIndexOf('@') + 1));
    }
    return parameters;
  }

  /** True when the environment leads to a phone platform, so that no simulator starts. */
  boolean otherPlatform() {
    return given.containsKey("FIVE9_URL");
  }
}

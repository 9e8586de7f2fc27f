package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.SettingsInvalid;
import ai.cicops.portal.platform.Surroundings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
  private static final Template TEMPLATE = Template.ofProject();

  @Test
  void findsNothingWrongWithTheDefaults() {
    assertDoesNotThrow(() -> check(Map.of()));
  }

  /** The run's own and those of every function, in one answer. */
  @Test
  void namesEverySettingThatIsMalformedAtOnce() {
    var malformed =
        Map.of(
            "PORTAL_PORT", "eighty",
            "PORTAL_DEMO", "perhaps",
            "PORTAL_URL", "here",
            "PORTAL_ZONE", "Nowhere",
            "PORTAL_MAIL_FROM", "the portal",
            "FIVE9_ZONE", "Nowhere",
            "FIVE9_SINCE", "yesterday",
            "FIVE9_ROW_CAP", "many",
            "RECORDINGS_NAME_PATTERN", "(",
            "RECORDINGS_SFTP_URL", "ftp://there");
    var refused = assertThrows(SettingsInvalid.class, () -> check(malformed));
    assertEquals(new TreeSet<>(malformed.keySet()), named(refused), refused.getMessage());
  }

  @Test
  void anotherPlatformNeedsItsSecrets() {
    var refused =
        assertThrows(
            SettingsInvalid.class, () -> check(Map.of("FIVE9_URL", "https://five9.example/ws")));
    assertEquals(
        Set.of("FIVE9_PASSWORD", "RECORDINGS_SFTP_PASSWORD", "RECORDINGS_SFTP_HOST_KEY"),
        named(refused));
  }

  private static Set<String> named(SettingsInvalid refused) {
    return refused.problems().stream()
        .map(problem -> problem.split(" ")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(Map<String, String> environment) {
    var settings = RunSettings.of(environment, Template.projectFolder());
    SettingsCheck.check(settings, TEMPLATE, Surroundings.ofProcess());
  }
}

package ai.cicops.portal.audio.sftp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.Settings;
import ai.cicops.portal.platform.SettingsInvalid;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SftpSettingsTest {
  // a key made for this test, and what ssh-keygen -lf says of it
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICgexCXPsJcNDug5LO069Myf1vi7lcSmRZCOeMiA6ch5";
  private static final String FINGERPRINT = "SHA256:K92Xi2kV3YV7qCwd3rAdKpfIDN0Pa2JSujIbb/TeKvQ";

  @ParameterizedTest
  @CsvSource({
    "sftp://five9@host.example/recordings,host.example,22,/recordings,/recordings/a b",
    "sftp://five9@host.example:2222/recordings/,host.example,2222,/recordings,/recordings/a b",
    "sftp://five9@host.example/,host.example,22,/,/a b",
    "sftp://five9@host.example,host.example,22,.,./a b"
  })
  void readsTheAddress(String url, String host, int port, String root, String path) {
    var reader = settings(url, FINGERPRINT);
    var settings = SftpSettings.read(reader);
    reader.check();
    assertEquals(
        "five9 " + host + " " + port + " " + root,
        settings.user() + " " + settings.host() + " " + settings.port() + " " + settings.root());
    assertEquals(path, settings.absolute("a b"));
    assertEquals(root, settings.absolute(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://five9@host.example/recordings",
        "sftp://host.example/recordings",
        "sftp://five9:secret@host.example/recordings",
        "five9@host.example",
        "sftp://five9@host.example:port/ recordings"
      })
  void refusesAnotherAddress(String url) {
    assertNamed("RECORDINGS_SFTP_URL", settings(url, FINGERPRINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MD5:00:11", "SHA256:short", "ssh-ed25519", "hello"})
  void refusesAKeyThatIsNone(String key) {
    assertNamed("RECORDINGS_SFTP_HOST_KEY", settings("sftp://five9@host.example/", key));
  }

  @Test
  void namesEverythingThatIsMissing() {
    var reader = new Settings(Map.of());
    SftpSettings.read(reader);
    var invalid = assertThrows(SettingsInvalid.class, reader::check);
    assertEquals(3, invalid.problems().size());
  }

  @Test
  void knowsAKeyByFingerprintAndByLine() {
    assertTrue(HostKeys.of(FINGERPRINT).know(FINGERPRINT));
    assertTrue(HostKeys.of(KEY).know(FINGERPRINT));
    assertTrue(HostKeys.of(KEY + " somebody@host").know(FINGERPRINT));
    assertTrue(HostKeys.of("SHA256:" + "B".repeat(43) + "," + KEY).know(FINGERPRINT));
    assertFalse(HostKeys.of("SHA256:" + "B".repeat(43)).know(FINGERPRINT));
  }

  private static void assertNamed(String setting, Settings reader) {
    SftpSettings.read(reader);
    var invalid = assertThrows(SettingsInvalid.class, reader::check);
    assertEquals(1, invalid.problems().size());
    assertTrue(invalid.problems().getFirst().startsWith(setting));
  }

  private static Settings settings(String url, String key) {
    return new Settings(
        Map.of(
            "RECORDINGS_SFTP_URL", url,
            "RECORDINGS_SFTP_PASSWORD", "secret",
            "RECORDINGS_SFTP_HOST_KEY", key));
  }
}

package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana@Example.com",
        "  ana@example.com\n",
        "ＡＮＡ@example.com",
        "\u3000ana@EXAMPLE.com\u3000"
      })
  void foldsEveryWayToWriteOne(String text) {
    assertEquals("ana@example.com", EmailAddress.parse(text).orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@",
        "ana@",
        "@example.com",
        "a@b@c",
        "ana@example.com\r\nBcc: eve@example.com",
        "ana @example.com",
        "ana@exam\u0000ple.com",
        "ana@example.com,eve@example.com",
        "Ana <ana@example.com>",
        "ana\u200b@example.com",
        "\ud800@example.com"
      })
  void refusesWhatIsNone(String text) {
    assertTrue(EmailAddress.parse(text).isEmpty());
  }

  @Test
  void refusesWhatIsTooLong() {
    assertTrue(EmailAddress.parse("a".repeat(250) + "@b.example").isEmpty());
  }
}

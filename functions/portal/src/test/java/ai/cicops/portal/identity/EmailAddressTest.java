package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        "ana\u2028b@example.com",
        "ana\u1680b@example.com",
        ".ana@example.com",
        "ana.@example.com",
        "an..a@example.com",
        "ana@example..com",
        "ana@.example.com",
        "ana@example.com.",
        "ana@exam_ple.com",
        "ana@[192.0.2.1]",
        "ana@exämple.com",
        "\ud800@example.com"
      })
  void refusesWhatIsNone(String text) {
    assertTrue(EmailAddress.parse(text).isEmpty());
  }

  @Test
  void refusesWhatIsTooLong() {
    assertTrue(EmailAddress.parse("a".repeat(250) + "@b.example").isEmpty());
  }

  @Test
  void refusesALongLocalPart() {
    assertTrue(EmailAddress.parse("a".repeat(65) + "@b.example").isEmpty());
    assertTrue(EmailAddress.parse("a".repeat(64) + "@b.example").isPresent());
  }

  @Property
  void foldsWhatIsFoldedToItself(@ForAll String local, @ForAll String domain) {
    var folded = EmailAddress.folded(local + "@" + domain);

    assertEquals(folded, EmailAddress.folded(folded));
    EmailAddress.parse(local + "@" + domain);
  }

  /** Each character alone and between letters: none of them breaks the parser. */
  @Test
  void foldsEveryCharacterOnce() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      var text = "a" + Character.toString(point) + "b@example.com";
      var folded = EmailAddress.folded(text);
      if (!folded.equals(EmailAddress.folded(folded))) {
        throw new AssertionError(Integer.toHexString(point));
      }
    }
  }
}

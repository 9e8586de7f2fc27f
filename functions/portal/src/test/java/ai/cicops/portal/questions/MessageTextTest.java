package ai.cicops.portal.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
  @Test
  void keepsLinesAndLetsBlanksAroundGo() {
    assertEquals("a\n\tb", MessageText.parse(" a\r\n\tb \n").orElseThrow().value());
    assertEquals("a b", new MessageText("a\n\tb").excerpt());
  }

  @Test
  void isOfFourThousandCharactersAtMost() {
    assertTrue(MessageText.parse("x".repeat(4000)).isPresent());
    assertTrue(MessageText.parse("x".repeat(4001)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b", "a\rb"})
  void isNothingThatCannotBeRead(String text) {
    assertTrue(MessageText.parse(text).isEmpty());
  }

  @Test
  void isCutForListsBetweenSigns() {
    var excerpt = new MessageText("🙂".repeat(200)).excerpt();

    assertEquals(140, excerpt.codePointCount(0, excerpt.length()));
    assertTrue(excerpt.endsWith("🙂…"));
  }

  @Test
  void isPrintedByNobody() {
    assertFalse(new MessageText("secret").toString().contains("secret"));
  }
}

package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.cicops.portal.platform.Secret;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
  /** The last six digits of RFC 6238's vectors, whose secret is {@code 12345678901234567890}. */
  private final Totp totp = new Totp(Secret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void agreesWithTheStandard(long second, String code) {
    assertEquals(code, totp.codeAt(Instant.ofEpochSecond(second)));
  }

  @Test
  void takesOneStepToEitherSide() {
    var now = Instant.ofEpochSecond(1_000_000_000);
    long step = 1_000_000_000 / 30;

    assertEquals(OptionalLong.of(step), totp.stepOf(totp.codeAt(now), now, 0));
    assertEquals(OptionalLong.of(step - 1), totp.stepOf(totp.codeAt(now.minusSeconds(30)), now, 0));
    assertEquals(OptionalLong.of(step + 1), totp.stepOf(totp.codeAt(now.plusSeconds(30)), now, 0));
    assertEquals(OptionalLong.empty(), totp.stepOf(totp.codeAt(now.minusSeconds(60)), now, 0));
    assertEquals(OptionalLong.empty(), totp.stepOf(totp.codeAt(now.plusSeconds(60)), now, 0));
  }

  @Test
  void takesNoCodeTwice() {
    var now = Instant.ofEpochSecond(1_000_000_000);

    assertEquals(OptionalLong.empty(), totp.stepOf(totp.codeAt(now), now, 1_000_000_000 / 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "12345", "1234567", "abcdef", "１２３４５６", "-12345"})
  void refusesWhatIsNoCode(String code) {
    assertEquals(OptionalLong.empty(), totp.stepOf(code, Instant.ofEpochSecond(59), 0));
  }

  @Test
  void refusesASecretThatIsTooShort() {
    assertThrows(IllegalArgumentException.class, () -> new Totp(Secret.of("ABC")));
  }
}

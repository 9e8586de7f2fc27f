package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "6125550199, +16125550199",
    "16125550199, +16125550199",
    "+16125550199, +16125550199",
    "(612) 555-0199, +16125550199",
    "011442079460000, +442079460000",
    "442079460000, +442079460000",
    "1002, ",
    "Unavailable, "
  })
  void isTheNumberThatAPlatformReports(String dnis, String e164) {
    assertEquals(e164, PhoneNumber.ofDnis(dnis).map(PhoneNumber::e164).orElse(null));
  }

  @Test
  void isE164AndNothingElse() {
    for (var wrong : new String[] {"", "+", "16125550199", "+0125550199", "+16125550199012345"}) {
      assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(wrong), wrong);
    }
  }
}

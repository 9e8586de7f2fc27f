package ai.cicops.portal.directory.libphonenumber;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.directory.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibphonenumberPhoneNumbersTest {
  private final LibphonenumberPhoneNumbers phones = new LibphonenumberPhoneNumbers();

  @ParameterizedTest
  @CsvSource({
    "6125550199, +16125550199, (612) 555-0199",
    "' (612) 555-0199 ', +16125550199, (612) 555-0199",
    "1.612.555.0199, +16125550199, (612) 555-0199",
    "+1 800 555 0100, +18005550100, (800) 555-0100",
    "011 44 20 7946 0000, +442079460000, +44 20 7946 0000",
    "+52 55 1234 5678, +525512345678, +52 55 1234 5678",
    "612\u2011555\u20110199, +16125550199, (612) 555-0199"
  })
  void readsWhatPeopleWriteAndWritesWhatTheyRead(String text, String e164, String written) {
    var number = phones.parse(text);

    assertEquals(e164, number.map(PhoneNumber::e164).orElse(null));
    assertEquals(written, number.map(phones::format).orElse(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "911",
        "612555019",
        "5555550199",
        "1-800-FLOWERS",
        "612 555 0199 ext 5",
        "=6125550199",
        "@6125550199",
        "6125550199; 6125550198",
        "6125550199\n",
        "+16125550199+16125550198",
        "６１２５５５０１９９",
        "99999999999999999999999999999999999999999"
      })
  void refusesWhatNobodyCanDial(String text) {
    assertEquals(text.equals("6125550199\n"), phones.parse(text).isPresent(), text);
  }
}

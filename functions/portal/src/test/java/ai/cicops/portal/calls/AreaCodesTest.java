package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodesTest {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final Set<String> PROVINCES =
      Set.of("AB", "BC", "MB", "NB", "NL", "NS", "ON", "QC", "SK", "YT");

  @ParameterizedTest
  @CsvSource({
    "6125550123, 'Minneapolis, MN'",
    "16125550123, 'Minneapolis, MN'",
    "+1 (907) 555-0123, 'Anchorage, AK'",
    "4165550123, 'Toronto, ON'",
    "7875550123, 'San Juan, PR'"
  })
  void saysWhereANumberIsFrom(String number, String place) {
    assertEquals(place, AreaCodes.ofNumber(number).orElseThrow().toString());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "anonymous",
        "8005550123",
        "+442079460000",
        "01144207946000",
        "911",
        "1",
        "+1"
      })
  void knowsNothingOfNumbersFromElsewhere(String number) {
    assertTrue(AreaCodes.ofNumber(number).isEmpty());
  }

  /** As the registry that ships with the library of telephone numbers has them. */
  @Test
  void hasEveryAreaCodeOfTheCountriesThatAreInUse() {
    var missing = new ArrayList<String>();
    for (int code = 200; code < 1000; code++) {
      var region = region(code);
      if (Set.of("US", "CA", "PR").contains(region) && isGeographic(code)) {
        var expected =
            AreaCodes.of("" + code)
                .map(place ->
                    place.state().equals("PR")
                        ? "PR"
                        : PROVINCES.contains(place.state()) ? "CA" : "US")
                .orElse("none");
        if (!expected.equals(region)) {
          missing.add(code + " is of " + region + ", not of " + expected);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static String region(int code) {
    var region = PHONES.getRegionCodeForNumber(number(code));
    return region == null ? "" : region;
  }

  /** Some number of it may be a fixed line's. */
  private static boolean isGeographic(int code) {
    return IntStream.of(234, 222, 555, 782)
        .anyMatch(exchange ->
            switch (PHONES.getNumberType(number(code, exchange))) {
              case FIXED_LINE, FIXED_LINE_OR_MOBILE -> true;
              default -> false;
            });
  }

  private static PhoneNumber number(int code) {
    return number(code, 234);
  }

  private static PhoneNumber number(int code, int exchange) {
    return new PhoneNumber()
        .setCountryCode(1)
        .setNationalNumber((code * 1000L + exchange) * 10_000 + 123);
  }
}

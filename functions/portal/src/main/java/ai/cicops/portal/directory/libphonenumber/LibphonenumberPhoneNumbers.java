package ai.cicops.portal.directory.libphonenumber;

import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.PhoneNumbers;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is no digit and no usual mark is refused before: the library would pass over much of it. */
public final class LibphonenumberPhoneNumbers implements PhoneNumbers {
  private static final String HOME = "US";
  private static final int NORTH_AMERICA = 1;
  private static final Pattern WRITTEN =
      Pattern.compile("\\+?[0-9()./\\u00a0\\u2010-\\u2015 -]{7,40}");

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  @Override
  public Optional<PhoneNumber> parse(String text) {
    var written = text.strip();
    if (!WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      var number = library.parse(written, HOME);
      return library.isValidNumber(number)
          ? PhoneNumber.parse(library.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  @Override
  public String format(PhoneNumber number) {
    Phonenumber.PhoneNumber read;
    try {
      read = library.parse(number.e164(), HOME);
    } catch (NumberParseException none) {
      return number.e164();
    }
    return library.format(
        read,
        read.getCountryCode() == NORTH_AMERICA
            ? PhoneNumberFormat.NATIONAL
            : PhoneNumberFormat.INTERNATIONAL);
  }
}

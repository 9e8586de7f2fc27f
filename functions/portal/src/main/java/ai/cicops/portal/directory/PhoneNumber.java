package ai.cicops.portal.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as E.164 has it: a plus and at most 15 digits, the country's code first. */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber> {
  private static final Pattern SHAPE = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final int NATIONAL = 10;

  public PhoneNumber {
    if (!SHAPE.matcher(e164).matches()) {
      throw new IllegalArgumentException("no E.164 number");
    }
  }

  public static Optional<PhoneNumber> parse(String e164) {
    return SHAPE.matcher(e164).matches() ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
  }

  /**
   * The number that a phone platform reports as dialled: ten digits in North America, the country's
   * code first, or {@code 011} before it, elsewhere. Empty for what is no number at all.
   */
  public static Optional<PhoneNumber> ofDnis(String dnis) {
    var digits = NO_DIGITS.matcher(dnis).replaceAll("");
    if (dnis.strip().startsWith("+")) {
      return parse("+" + digits);
    }
    if (digits.startsWith("011")) {
      return parse("+" + digits.substring(3));
    }
    return parse(digits.length() == NATIONAL ? "+1" + digits : "+" + digits);
  }

  public String digits() {
    return e164.substring(1);
  }

  @Override
  public int compareTo(PhoneNumber other) {
    return e164.compareTo(other.e164);
  }

  @Override
  public String toString() {
    return e164;
  }
}

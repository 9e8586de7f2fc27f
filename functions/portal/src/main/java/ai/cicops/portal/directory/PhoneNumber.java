package ai.cicops.portal.directory;

import java.util.Optional;

/** A telephone number as E.164 has it: a plus and at most 15 digits, the country's code first. */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber> {
  private static final String SHAPE = "\\+[1-9]\\d{6,14}";
  private static final int NATIONAL = 10;

  public PhoneNumber {
    if (!e164.matches(SHAPE)) {
      throw new IllegalArgumentException("no E.164 number");
    }
  }

  public static Optional<PhoneNumber> parse(String e164) {
    return e164.matches(SHAPE) ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
  }

  /**
   * The number that a phone platform reports as dialled: ten digits in North America, the country's
   * code first, or {@code 011} before it, elsewhere. Empty for what is no number at all.
   */
  public static Optional<PhoneNumber> ofDnis(String dnis) {
    var digits = dnis.replaceAll("\\D", "");
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

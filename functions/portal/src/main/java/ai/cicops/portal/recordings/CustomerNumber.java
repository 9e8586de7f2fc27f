package ai.cicops.portal.recordings;

/** What a recording's name says about the customer's number. */
public sealed interface CustomerNumber {
  /**
   * How many digits from the right tell two numbers apart: country codes are not always written.
   */
  int TELLING_DIGITS = 10;

  /** A number: only digits, its last ten. */
  record Known(String digits) implements CustomerNumber {}

  /** The caller withheld it: Five9 writes {@code Unavailable}. */
  record Withheld() implements CustomerNumber {}

  /** The name has no place for it. */
  record Unsaid() implements CustomerNumber {}

  /** Five9's word for a withheld number in a recording's name. */
  String UNAVAILABLE = "Unavailable";

  static CustomerNumber of(String spelled) {
    if (spelled.equalsIgnoreCase(UNAVAILABLE)) {
      return new Withheld();
    }
    var digits = digitsOf(spelled);
    return digits.isEmpty() ? new Unsaid() : new Known(digits);
  }

  /** The digits by which numbers are compared, whatever the spelling. */
  static String digitsOf(String spelled) {
    var digits = new StringBuilder(spelled.length());
    spelled
        .chars()
        .filter(letter -> letter >= '0' && letter <= '9')
        .forEach(digits::appendCodePoint);
    return digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
  }
}

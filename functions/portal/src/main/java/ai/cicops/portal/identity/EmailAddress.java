package ai.cicops.portal.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sign-in address, folded: the same for every way to write it. */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[^@\\s\\p{C}<>()\\[\\],;:\\\\\"]+@[^@\\s\\p{C}<>()\\[\\],;:\\\\\"]+");

  public EmailAddress {
    if (!value.equals(folded(value)) || !isOne(value)) {
      throw new IllegalArgumentException("no e-mail address");
    }
  }

  /** Empty when no mail could ever go there. */
  public static Optional<EmailAddress> parse(String text) {
    var folded = folded(text);
    return isOne(folded) ? Optional.of(new EmailAddress(folded)) : Optional.empty();
  }

  /** Trimmed, Unicode NFKC, lower case; of any text at all. */
  static String folded(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Normalizer.normalize(composed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }

  private static boolean isOne(String folded) {
    return folded.length() <= LONGEST && FORM.matcher(folded).matches();
  }

  @Override
  public String toString() {
    return "***";
  }
}

package ai.cicops.portal.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sign-in address, folded: the same for every way to write it. */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final String ATOM = "[^@.\\s\\p{C}\\p{Z}<>()\\[\\],;:\\\\\"]+";

  /** As name servers have it; other alphabets are written {@code xn--…}. */
  private static final String LABEL = "[a-z0-9-]{1,63}";

  /** Dots stand between something, as every mail server wants it; 64 characters before the @. */
  private static final Pattern FORM =
      Pattern.compile("(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)*".formatted(ATOM, LABEL));

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

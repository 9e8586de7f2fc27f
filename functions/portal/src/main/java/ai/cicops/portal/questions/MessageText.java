package ai.cicops.portal.questions;

import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody wrote: 1 to 4,000 characters on any number of lines. Nothing prints it. */
public record MessageText(String value) {
  public static final int LONGEST = 4000;
  private static final int LONGEST_EXCERPT = 140;

  /** Controls but line breaks and tabs; what turns the direction of others' text, too. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern WHITE = Pattern.compile("\\s+");

  public MessageText {
    if (value.isBlank() || value.length() > LONGEST || HARMFUL.matcher(value).find()) {
      throw new IllegalArgumentException("no text of a message");
    }
  }

  public static Optional<MessageText> parse(String text) {
    var value = text.replace("\r\n", "\n").strip();
    try {
      return Optional.of(new MessageText(value));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Its beginning on one line, for lists. */
  public String excerpt() {
    var line = WHITE.matcher(value).replaceAll(" ");
    return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT - 1)) + "…";
  }

  @Override
  public String toString() {
    return value.length() + " characters";
  }
}

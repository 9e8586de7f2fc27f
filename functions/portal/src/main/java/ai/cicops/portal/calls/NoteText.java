package ai.cicops.portal.calls;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a note says: 1 to 1,000 characters on any number of lines. Nothing prints it. */
public record NoteText(String value) {
  public static final int LONGEST = 1000;

  /** Controls but line breaks and tabs; what turns the direction of others' text, too. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  public NoteText {
    if (value.isBlank() || value.length() > LONGEST || HARMFUL.matcher(value).find()) {
      throw new IllegalArgumentException("no text of a note");
    }
  }

  public static Optional<NoteText> parse(String text) {
    try {
      return Optional.of(new NoteText(text.replace("\r\n", "\n").strip()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.length() + " characters";
  }
}

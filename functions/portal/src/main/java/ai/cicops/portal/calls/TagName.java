package ai.cicops.portal.calls;

import ai.cicops.portal.directory.Company;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a tag, such as {@code follow-up}: lower case, 1 to 30 letters and digits with single
 * spaces, hyphens and a few signs between.
 */
public record TagName(String value) {
  private static final int LONGEST = 30;
  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{N}#$][\\p{L}\\p{M}\\p{N} &'’+./_#$-]*");
  private static final Pattern WHITE = Pattern.compile("\\s+");

  public TagName {
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("no name of a tag");
    }
  }

  /** However it is written. */
  public static Optional<TagName> parse(String text) {
    try {
      return Optional.of(new TagName(WHITE.matcher(Company.folded(text)).replaceAll(" ")));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}

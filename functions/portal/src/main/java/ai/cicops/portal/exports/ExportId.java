package ai.cicops.portal.exports;

import java.util.Optional;

/**
 * The id of an export, chosen by who asks, so that asking twice is asking once: 8 to 40 small
 * letters, digits and hyphens.
 */
public record ExportId(String value) {
  private static final String SHAPE = "[a-z0-9-]{8,40}";

  public ExportId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no id of an export");
    }
  }

  public static Optional<ExportId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new ExportId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

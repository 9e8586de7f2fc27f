package ai.cicops.portal.directory;

import java.util.Optional;

/** Identifies a trade: lower-case letters, digits and hyphens, at most 64. */
public record TradeId(String value) {
  private static final String SHAPE = "[a-z0-9][a-z0-9-]{0,63}";

  public TradeId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no trade id");
    }
  }

  public static Optional<TradeId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new TradeId(text)) : Optional.empty();
  }

  /** The first that has a name gets this one; so does what was kept when trades were names. */
  public static TradeId of(String name) {
    return new TradeId(Slug.of(name).orElse("trade"));
  }

  @Override
  public String toString() {
    return value;
  }
}

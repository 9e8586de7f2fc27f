package ai.cicops.portal.teams;

import java.util.Optional;

/** Identifies a team. */
public record TeamId(String value) {
  private static final String SHAPE = "[a-z0-9][a-z0-9-]{0,63}";

  public TeamId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no team id");
    }
  }

  public static Optional<TeamId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new TeamId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

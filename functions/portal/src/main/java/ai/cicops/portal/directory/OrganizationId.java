package ai.cicops.portal.directory;

import java.util.Optional;

/**
 * Identifies an organization, the optional parent of companies: lower-case letters, digits and
 * hyphens, at most 64.
 */
public record OrganizationId(String value) {
  private static final String SHAPE = "[a-z0-9][a-z0-9-]{0,63}";

  public OrganizationId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no organization id");
    }
  }

  public static Optional<OrganizationId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new OrganizationId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

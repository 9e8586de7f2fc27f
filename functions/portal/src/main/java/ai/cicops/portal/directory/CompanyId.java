package ai.cicops.portal.directory;

import java.util.Optional;

/** Identifies a company: lower-case letters, digits and hyphens, at most 64. */
public record CompanyId(String value) {
  private static final String SHAPE = "[a-z0-9][a-z0-9-]{0,63}";

  public CompanyId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no company id");
    }
  }

  public static Optional<CompanyId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new CompanyId(text)) : Optional.empty();
  }

  /** The placeholder of a campaign nobody knew: always the same for the same campaign. */
  public static CompanyId placeholderFor(CampaignKey campaign) {
    return new CompanyId("c-" + campaign.value());
  }

  @Override
  public String toString() {
    return value;
  }
}

package ai.cicops.portal.directory;

/** Identifies a company: lower-case letters, digits and hyphens, at most 64. */
public record CompanyId(String value) {
  public CompanyId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException("no company id");
    }
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

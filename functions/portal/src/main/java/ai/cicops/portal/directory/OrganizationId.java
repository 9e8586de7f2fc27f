package ai.cicops.portal.directory;

/** Identifies an organization, the optional parent of companies. */
public record OrganizationId(String value) {
  @Override
  public String toString() {
    return value;
  }
}

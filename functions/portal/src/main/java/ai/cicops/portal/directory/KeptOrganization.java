package ai.cicops.portal.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization as the directory keeps it.
 *
 * @param discardedAt null while it is not hidden
 * @param version counts its changes and those of the companies that hang on it
 */
public record KeptOrganization(
    Organization organization, @Nullable Instant discardedAt, long version) {
  public OrganizationId id() {
    return organization.id();
  }

  public String name() {
    return organization.name();
  }

  KeptOrganization named(String name) {
    return new KeptOrganization(new Organization(id(), name), discardedAt, version);
  }

  KeptOrganization discarded(@Nullable Instant at) {
    return new KeptOrganization(organization, at, version);
  }

  public KeptOrganization of(long versionNow) {
    return new KeptOrganization(organization, discardedAt, versionNow);
  }
}

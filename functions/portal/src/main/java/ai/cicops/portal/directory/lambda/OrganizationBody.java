package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.OrganizationId;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What is entered about an organization, as it comes in. */
final class OrganizationBody {
  private OrganizationBody() {}

  @Json
  record Create(String name) {
    String line() {
      return Field.line("name", name, 1);
    }
  }

  @Json
  record Rename(long version, String name) {
    String line() {
      return Field.line("name", name, 1);
    }
  }

  /** Without an organization the company hangs on none. */
  @Json
  record Attach(long version, @Nullable String organization) {
    @Nullable OrganizationId to() {
      return organization == null ? null : Field.organization("organization", organization);
    }
  }
}

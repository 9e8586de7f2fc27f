package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CompanyDraft;
import ai.cicops.portal.directory.CompanyEdit;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is entered about a company, as it comes in. */
final class CompanyBody {
  private CompanyBody() {}

  @Json
  record Create(String name, String zone, @Nullable String place, @Nullable List<String> trades) {
    CompanyDraft draft() {
      return CompanyBody.draft(name, zone, place, trades);
    }
  }

  /** An edit upon a version; what is absent stays as it is. */
  @Json
  record Edit(
      long version,
      @Nullable String name,
      @Nullable String place,
      @Nullable String zone,
      @Nullable List<String> trades) {
    CompanyEdit edit() {
      return new CompanyEdit(
          name == null ? null : Field.line("name", name, 1),
          place == null ? null : Field.line("place", place, 0),
          zone == null ? null : Field.zone(zone),
          trades == null ? null : Field.trades(trades));
    }
  }

  @Json
  record Review(
      long version,
      String name,
      String zone,
      @Nullable String place,
      @Nullable List<String> trades) {
    CompanyDraft draft() {
      return CompanyBody.draft(name, zone, place, trades);
    }
  }

  @Json
  record Discard(@Nullable String reason) {
    @Nullable String line() {
      return reason == null || reason.isBlank() ? null : Field.text("reason", reason);
    }
  }

  /** Of which version somebody is to be the one who is asked. */
  @Json
  record Contact(String user, long version) {
    UserId supervisor() {
      try {
        return new UserId(user);
      } catch (IllegalArgumentException none) {
        throw InvalidInput.field("user");
      }
    }
  }

  @Json
  record Merge(String into, long version) {}

  private static CompanyDraft draft(
      String name, String zone, @Nullable String place, @Nullable List<String> trades) {
    return new CompanyDraft(
        Field.line("name", name, 1),
        place == null ? "" : Field.line("place", place, 0),
        Field.zone(zone),
        trades == null ? List.of() : Field.trades(trades));
  }
}

package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Person;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels about everybody who signs in. */
final class UsersBody {
  private UsersBody() {}

  @Json
  record Page(List<Line> users, @Nullable String next) {}

  @Json
  record Line(
      String id,
      String name,
      String email,
      String role,
      boolean secondFactor,
      boolean active,
      @Nullable String signedInAt) {
    static Line of(Person person) {
      var standing = person.standing();
      return new Line(
          person.id().value(),
          person.name(),
          person.email(),
          Parse.word(person.role()),
          standing.secondFactor(),
          standing.active(),
          MembersBody.text(standing.signedInAt()));
    }
  }

  @Json
  record User(
      String id,
      String name,
      String email,
      @Nullable String notificationEmail,
      String role,
      String locale,
      String zone,
      boolean secondFactor,
      boolean active,
      @Nullable String deactivatedAt,
      @Nullable String signedInAt,
      List<Company> companies,
      long version) {
    static User of(Person person, Names names) {
      var standing = person.standing();
      var notification = standing.notificationEmail();
      return new User(
          person.id().value(),
          person.name(),
          person.email(),
          notification == null ? null : notification.value(),
          Parse.word(person.role()),
          person.locale(),
          person.zone().getId(),
          standing.secondFactor(),
          standing.active(),
          MembersBody.text(standing.deactivatedAt()),
          MembersBody.text(standing.signedInAt()),
          person.grants().stream()
              .map(grant ->
                  new Company(
                      grant.company().value(),
                      names.company(grant.company()).orElse(grant.company().value()),
                      grant.owner(),
                      grant.billingContact(),
                      MembersBody.permissions(grant)))
              .toList(),
          standing.version());
    }
  }

  @Json
  record Company(
      String id, String name, boolean owner, boolean billingContact, List<String> permissions) {}

  @Json
  record Edit(String role, List<String> companies, long version) {}

  @Json
  record Reason(String reason) {}
}

package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.KeepMembers;
import ai.cicops.portal.identity.Person;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What travels about the people of a company, and about invitations. */
final class MembersBody {
  private MembersBody() {}

  @Json
  record Rights(boolean owner, boolean billingContact, List<String> permissions) {}

  @Json
  record ToCompany(
      String email,
      String locale,
      boolean owner,
      boolean billingContact,
      List<String> permissions,
      String message) {}

  @Json
  record ToStaff(
      String email, String locale, String role, List<String> companies, String message) {}

  @Json
  record Members(
      List<Member> members,
      List<Member> staff,
      List<OneInvitation> invitations,
      List<Member> former,
      List<Member> excluded) {
    static Members of(
        KeepMembers.Everybody everybody,
        List<OneInvitation> invitations,
        Predicate<Grant> changeable) {
      Function<List<KeepMembers.Line>, List<Member>> members =
          lines -> lines.stream().map(line -> Member.of(line, changeable)).toList();
      return new Members(
          members.apply(everybody.members()),
          everybody.staff().stream().map(line -> Member.of(line, grant -> false)).toList(),
          invitations,
          members.apply(everybody.former()),
          members.apply(everybody.excluded()));
    }
  }

  @Json
  record Member(
      String id,
      String name,
      String email,
      String role,
      boolean owner,
      boolean billingContact,
      List<String> permissions,
      boolean secondFactor,
      boolean active,
      @Nullable String signedInAt,
      @Nullable String removedAt,
      boolean changeable) {
    static Member of(KeepMembers.Line line, Predicate<Grant> changeable) {
      var person = line.person();
      var grant = line.grant();
      return new Member(
          person.id().value(),
          person.name(),
          person.email(),
          Parse.word(person.role()),
          grant.owner(),
          grant.billingContact(),
          MembersBody.permissions(grant),
          person.standing().secondFactor(),
          person.standing().active(),
          text(person.standing().signedInAt()),
          text(line.removedAt()),
          changeable.test(grant));
    }
  }

  @Json
  record OneInvitation(
      String id,
      String email,
      String role,
      @Nullable String company,
      @Nullable String companyName,
      boolean owner,
      boolean billingContact,
      List<String> permissions,
      List<String> companies,
      String state,
      String invitedBy,
      String invitedAt,
      String expiresAt,
      String message) {
    static OneInvitation of(Invitation invitation, Instant now, Names names) {
      var company = invitation.company();
      var grant = company.map(id -> invitation.grants().getFirst());
      return new OneInvitation(
          invitation.id().value(),
          invitation.email().value(),
          Parse.word(invitation.role()),
          company.map(id -> id.value()).orElse(null),
          company.flatMap(names::company).orElse(null),
          grant.filter(Grant::owner).isPresent(),
          grant.filter(Grant::billingContact).isPresent(),
          grant.map(MembersBody::permissions).orElse(List.of()),
          company.isPresent()
              ? List.of()
              : invitation.grants().stream().map(each -> each.company().value()).sorted().toList(),
          Parse.word(invitation.state(now)),
          names.person(invitation.invitedBy()).map(Person::name).orElse(""),
          invitation.invitedAt().toString(),
          invitation.expiresAt().toString(),
          invitation.message());
    }
  }

  @Json
  record InvitationPage(List<OneInvitation> invitations, @Nullable String next) {}

  static List<String> permissions(Grant grant) {
    return grant.permissions().stream().map(Parse::word).sorted().toList();
  }

  static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}

package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.InvitationId;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Invitations: {@code invitation#<id>} / {@code invitation}, in the index {@code byName} by when
 * they were sent; a customer's once more as {@code company#<id>} / {@code invitation#<id>}.
 */
final class InvitationItems {
  static final String INVITATION = "invitation";
  static final String OF_COMPANY = "invitation#";

  /** All of them in the index. */
  static final String NAME_PK = "invitations";

  static final String VERSION = "version";
  private static final Duration KEPT = Duration.ofDays(90);

  private InvitationItems() {}

  static String pk(InvitationId id) {
    return "invitation#" + id;
  }

  static Item item(Invitation invitation) {
    return fields(Item.of(INVITATION, pk(invitation.id()), INVITATION), invitation)
        .with("namePk", NAME_PK)
        .with("nameSk", nameSk(invitation));
  }

  static String nameSk(Invitation invitation) {
    return Item.sortable(invitation.invitedAt()) + "#" + invitation.id();
  }

  static Item ofCompany(CompanyId company, Invitation invitation) {
    return fields(
        Item.of("companyInvitation", PersonItems.companyPk(company), OF_COMPANY + invitation.id()),
        invitation);
  }

  private static Item fields(Item item, Invitation invitation) {
    return item.with("id", invitation.id().value())
        .with("email", invitation.email().value())
        .with("role", word(invitation.role()))
        .with("grants", invitation.grants().stream().map(InvitationItems::line).toList())
        .with("message", invitation.message())
        .with("locale", invitation.locale())
        .with("invitedBy", invitation.invitedBy().value())
        .with("invitedAt", invitation.invitedAt())
        .with("goodUntil", invitation.expiresAt())
        .with("fate", word(invitation.fate()))
        .with(VERSION, invitation.version())
        .expiring(invitation.expiresAt().plus(KEPT));
  }

  /** {@code <company> <owner> <billing contact> <permission>…}. */
  private static String line(Grant grant) {
    return grant.company()
        + " "
        + grant.owner()
        + " "
        + grant.billingContact()
        + grant.permissions().stream()
            .map(InvitationItems::word)
            .sorted()
            .map(word -> " " + word)
            .collect(Collectors.joining());
  }

  private static Grant grant(String line) {
    var parts = List.of(line.split(" "));
    return new Grant(
        new CompanyId(parts.getFirst()),
        Boolean.parseBoolean(parts.get(1)),
        Boolean.parseBoolean(parts.get(2)),
        parts.subList(3, parts.size()).stream()
            .map(word -> Permission.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()));
  }

  static Invitation invitation(Item item) {
    return new Invitation(
        new InvitationId(item.required("id")),
        new EmailAddress(item.required("email")),
        constant(Role.values(), item.required("role")),
        item.texts("grants").stream().map(InvitationItems::grant).toList(),
        item.required("message"),
        item.required("locale"),
        new UserId(item.required("invitedBy")),
        item.instant("invitedAt").orElseThrow(),
        item.instant("goodUntil").orElseThrow(),
        constant(Invitation.Fate.values(), item.required("fate")),
        item.number(VERSION, 0));
  }

  private static <E extends Enum<E>> E constant(E[] all, String word) {
    return Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst().orElseThrow();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

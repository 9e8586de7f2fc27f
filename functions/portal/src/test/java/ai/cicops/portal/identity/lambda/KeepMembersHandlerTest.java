package ai.cicops.portal.identity.lambda;

import static ai.cicops.portal.identity.lambda.IdentityWorld.NORTHSIDE;
import static ai.cicops.portal.identity.lambda.IdentityWorld.SUMMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepMembersHandlerTest {
  private static final String NOTHING = rights(false, false);

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor owner =
      world.enroll("owner", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));
  private final IdentityWorld.Visitor manager =
      world.enroll(
          "manager",
          Role.CUSTOMER,
          new Grant(NORTHSIDE, false, Set.of(Permission.MANAGE_MEMBERS, Permission.LISTEN)));
  private final IdentityWorld.Visitor member =
      world.enroll("member", Role.CUSTOMER, new Grant(NORTHSIDE, false, Grant.USUAL));
  private final IdentityWorld.Visitor supervisor =
      world.enroll("sue", Role.SUPERVISOR, new Grant(NORTHSIDE, false, Set.of()));
  private final IdentityWorld.Visitor neighbour =
      world.enroll("neighbour", Role.CUSTOMER, new Grant(SUMMIT, true, Set.of()));

  private static String rights(boolean owner, boolean billing, String... permissions) {
    var words = permissions.length == 0 ? "" : "`" + String.join("`,`", permissions) + "`";
    return "{`owner`:%s,`billingContact`:%s,`permissions`:[%s]}".formatted(owner, billing, words);
  }

  @Test
  void listsMembersStaffInvitationsFormerAndExcludedOnes() {
    invite(owner, "new@example.com", NOTHING);
    remove(owner, member.id());

    var answer = list(owner);

    assertEquals(List.of("manager", "owner"), names(answer, "members"));
    assertEquals(List.of("sue"), names(answer, "staff"));
    assertEquals(List.of("member"), names(answer, "former"));
    assertEquals(List.of("neighbour"), names(answer, "excluded"));
    assertEquals("new@example.com", answer.at("invitations", 0, "email"));
    assertEquals("invited", answer.at("invitations", 0, "state"));
    assertEquals("2026-11-20T14:00:00Z", answer.at("former", 0, "removedAt"));
    assertEquals(false, answer.at("staff", 0, "changeable"));
    assertEquals(false, list(manager).at("members", 1, "changeable"));
    assertEquals(true, list(supervisor).at("members", 1, "changeable"));
  }

  private static List<Object> names(HttpCall.Answer answer, String list) {
    var size = answer.list(list).size();
    return IntStream.range(0, size)
        .<Object>mapToObj(line -> Optional.ofNullable(answer.at(list, line, "name")).orElseThrow())
        .toList();
  }

  @Test
  void opensToWhoManagesTheMembersAlone() {
    var agent = world.enroll("agent", Role.AGENT, new Grant(NORTHSIDE, false, Set.of()));
    assertEquals("no_permission", list(member).code());
    assertEquals("not_found", list(agent).code());
    assertEquals("not_found", list(neighbour).code());
    assertEquals(200, list(world.enroll("ann", Role.ADMIN)).status());
    assertEquals(
        "not_found",
        world
            .ask(owner.asks("GET /api/companies/{id}/members").parameter("id", "No such!"))
            .code());
  }

  @Test
  void changesWhatAMemberMay() {
    var answer = set(owner, member.id(), rights(false, true, "manage_billing"));

    assertEquals(List.of("manage_billing"), answer.at("members", 1, "permissions"));
    var entry = world.audit.of("company#northside", 1).getFirst();
    assertEquals("member_changed", entry.action());
    assertEquals("download export listen", entry.before().get("rights"));
    assertEquals("billing_contact manage_billing", entry.after().get("rights"));
    assertEquals(200, set(owner, member.id(), rights(false, true, "manage_billing")).status());
    assertEquals(1, world.audited("company#northside").size());
  }

  @Test
  void givesAndTakesNothingThatOneDoesNotHold() {
    assertEquals("no_permission", set(manager, member.id(), rights(false, false, "export")).code());
    set(owner, member.id(), rights(false, false, "listen"));
    assertEquals("no_permission", set(manager, member.id(), rights(true, false)).code());
    assertEquals("no_permission", set(manager, member.id(), rights(false, true)).code());
    assertEquals("no_permission", set(manager, manager.id(), rights(true, false)).code());
    assertEquals("no_permission", set(manager, owner.id(), NOTHING).code());
    assertEquals("no_permission", remove(manager, owner.id()).code());
    assertEquals(200, set(manager, member.id(), rights(false, false, "manage_members")).status());
    assertEquals("permissions", set(owner, member.id(), rights(false, false, "x")).at("field"));
  }

  @Test
  void keepsAnOwner() {
    assertEquals("last_owner", set(owner, owner.id(), NOTHING).code());
    assertEquals("last_owner", remove(supervisor, owner.id()).code());
    assertEquals("yourself", remove(owner, owner.id()).code());
    set(owner, member.id(), rights(true, false));
    assertEquals(200, remove(member, owner.id()).status());
    assertEquals("last_owner", remove(supervisor, member.id()).code());
  }

  @Test
  void removesAtOnceAndBringsBack() {
    world.clock.advance(Duration.ofMinutes(1));
    assertEquals(200, remove(owner, member.id()).status());
    assertEquals(200, remove(owner, member.id()).status());
    assertEquals("signed_out", member.at(world, "GET /api/account").code());
    assertFalse(world.people.find(member.id()).orElseThrow().grant(NORTHSIDE).isPresent());

    assertEquals(200, set(owner, member.id(), rights(false, false, "listen")).status());

    assertEquals(
        Set.of(Permission.LISTEN),
        world.people.find(member.id()).orElseThrow().grant(NORTHSIDE).orElseThrow().permissions());
    assertEquals(
        List.of("member_added", "member_removed"),
        world.audited("company#northside").stream().sorted().toList());
    assertEquals(
        List.of("MemberRemoved", "MemberAdded"),
        world.people.events().stream().map(OutboxEvent::detailType).toList());
  }

  @Test
  void bringsInSomebodyOfTheSameOrganizationAndNobodyElse() {
    var stranger = world.enroll("stranger", Role.CUSTOMER);

    assertEquals("no_permission", set(manager, neighbour.id(), rights(true, false)).code());
    assertEquals(200, set(owner, neighbour.id(), rights(false, false, "listen")).status());
    assertEquals("not_found", set(owner, stranger.id(), NOTHING).code());
    assertEquals("not_found", set(owner, supervisor.id(), NOTHING).code());
    assertEquals("not_found", set(owner, new UserId("nobody"), NOTHING).code());
    assertEquals("not_found", remove(owner, stranger.id()).code());
    assertEquals("not_found", remove(owner, supervisor.id()).code());
  }

  @Test
  void sendsMembersALinkForTheirPasswordAndNobodyElse() {
    assertEquals(204, send(owner, member.id()).status());
    assertEquals(List.of(Optional.of(member.id())), world.notices.resetAsked());
    assertEquals(List.of("password_link_sent"), world.audited("user#member"));
    assertEquals("not_found", send(owner, neighbour.id()).code());
    assertEquals("not_found", send(owner, supervisor.id()).code());
    send(owner, member.id());
    send(owner, member.id());
    assertEquals("try_later", send(owner, member.id()).code());
  }

  @Test
  void invitesResendsAndRevokes() {
    var answer = invite(owner, " New@Example.com ", rights(false, true, "listen"));
    var id = String.valueOf(answer.at("id"));
    assertEquals(201, answer.status());
    assertEquals("new@example.com", answer.at("email"));
    var old = world.invitationLink(id);

    assertEquals("already_invited", invite(owner, "new@example.com", NOTHING).code());
    assertEquals("already_member", invite(owner, "member@example.com", NOTHING).code());
    assertEquals("already_member", invite(owner, "sue@example.com", NOTHING).code());
    assertEquals("no_permission", invite(manager, "x@example.com", rights(true, false)).code());
    assertEquals("no_permission", resend(manager, id).code());
    world.clock.advance(Duration.ofDays(8));
    var again = world.session(owner.id());
    assertEquals("expired", list(again).at("invitations", 0, "state"));
    assertEquals("invited", resend(again, id).at("state"));
    assertEquals("link_over", world.follow("GET /api/invitations/{token}", old).code());
    assertEquals(204, revoke(again, id).status());
    assertEquals(204, revoke(again, id).status());
    assertEquals("stale", resend(again, id).code());
    assertEquals("not_found", resend(again, "none").code());
    assertEquals("not_found", revoke(again, "No!").code());
    assertEquals(
        List.of("invitation_revoked", "invitation_sent_again", "invited"),
        world.audited("company#northside"));
    assertEquals(2, world.people.events().size());
  }

  @Test
  void revokesNothingThatWasAccepted() {
    var id = String.valueOf(invite(owner, "neighbour@example.com", NOTHING).at("id"));
    world.follow("POST /api/invitations/{token}", world.invitationLink(id), "{}");

    assertEquals("stale", revoke(owner, id).code());
    assertEquals("stale", resend(owner, id).code());
    assertEquals("already_member", invite(owner, "neighbour@example.com", NOTHING).code());
  }

  @Test
  void keepsAnothersInvitationsOutOfReach() {
    var id = String.valueOf(invite(owner, "new@example.com", NOTHING).at("id"));
    var foreign =
        neighbour
            .asks("DELETE /api/companies/{id}/invitations/{invitation}")
            .parameter("id", SUMMIT.value())
            .parameter("invitation", id);

    assertEquals("not_found", world.ask(foreign).code());
    assertEquals("invited", list(owner).at("invitations", 0, "state"));
  }

  @Test
  void delaysWhoInvitesALot() {
    for (int number = 0; number < 30; number++) {
      assertEquals(201, invite(owner, "n" + number + "@example.com", NOTHING).status());
    }
    assertEquals("try_later", invite(owner, "more@example.com", NOTHING).code());
  }

  @Test
  void asksForAProofBeforeChanges() {
    world.clock.advance(Session.PROOF);

    assertEquals("proof_needed", set(owner, member.id(), NOTHING).code());
    assertEquals("proof_needed", remove(owner, member.id()).code());
    assertEquals("proof_needed", invite(owner, "new@example.com", NOTHING).code());
    assertEquals(200, list(owner).status());
  }

  private HttpCall.Answer list(IdentityWorld.Visitor visitor) {
    return world.ask(of(visitor, "GET /api/companies/{id}/members"));
  }

  private HttpCall.Answer set(IdentityWorld.Visitor visitor, UserId user, String rights) {
    return world.ask(
        of(visitor, "PUT /api/companies/{id}/members/{user}")
            .parameter("user", user.value())
            .json(rights.replace('`', '"')));
  }

  private HttpCall.Answer remove(IdentityWorld.Visitor visitor, UserId user) {
    return world.ask(
        of(visitor, "DELETE /api/companies/{id}/members/{user}").parameter("user", user.value()));
  }

  private HttpCall.Answer send(IdentityWorld.Visitor visitor, UserId user) {
    return world.ask(
        of(visitor, "POST /api/companies/{id}/members/{user}/password-reset")
            .parameter("user", user.value())
            .json("{}"));
  }

  private HttpCall.Answer invite(IdentityWorld.Visitor visitor, String email, String rights) {
    return world.ask(
        of(visitor, "POST /api/companies/{id}/invitations")
            .json(
                rights
                    .replace('`', '"')
                    .replaceFirst(
                        "\\{",
                        "{\"email\":\"" + email + "\",\"locale\":\"en\",\"message\":\"\",")));
  }

  private HttpCall.Answer resend(IdentityWorld.Visitor visitor, String id) {
    return world.ask(
        of(visitor, "POST /api/companies/{id}/invitations/{invitation}/resend")
            .parameter("invitation", id)
            .json("{}"));
  }

  private HttpCall.Answer revoke(IdentityWorld.Visitor visitor, String id) {
    return world.ask(
        of(visitor, "DELETE /api/companies/{id}/invitations/{invitation}")
            .parameter("invitation", id));
  }

  private static HttpCall of(IdentityWorld.Visitor visitor, String route) {
    return visitor.asks(route).parameter("id", NORTHSIDE.value());
  }
}

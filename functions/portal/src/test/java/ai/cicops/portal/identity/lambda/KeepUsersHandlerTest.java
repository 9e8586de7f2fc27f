package ai.cicops.portal.identity.lambda;

import static ai.cicops.portal.identity.lambda.IdentityWorld.NORTHSIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeepUsersHandlerTest {
  private static final String REASON = "{`reason`:`Left the company`}";

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor ann = world.enroll("ann", Role.ADMIN);
  private final IdentityWorld.Visitor bob = world.enroll("bob", Role.ADMIN);
  private final IdentityWorld.Visitor pat =
      world.enroll("pat", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SUPERVISOR", "AGENT", "CUSTOMER"})
  void opensToAdminsAlone(Role role) {
    var visitor = world.enroll("other", role, new Grant(NORTHSIDE, true, Set.of()));

    for (var route : List.of("GET /api/users", "GET /api/staff-invitations")) {
      assertEquals("no_permission", visitor.at(world, route).code(), route);
    }
    for (var route :
        List.of(
            "GET /api/users/{user}",
            "GET /api/users/{user}/sessions",
            "DELETE /api/users/{user}/sessions",
            "DELETE /api/users/{user}/deactivation")) {
      assertEquals("no_permission", of(visitor, route, pat.id()).code(), route);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', ann bob pat",
    "role=customer, pat",
    "text=B, bob",
    "text=EXAMPLE.com&role=admin, ann bob",
    "state=without_second_factor, pat",
    "state=never_signed_in, ann bob pat",
    "state=deactivated, ''"
  })
  void findsPeople(String query, String names) {
    var answer = world.ask(ann.asks("GET /api/users").query(query));

    assertEquals(names, String.join(" ", names(answer)));
  }

  @Test
  void pagesThroughEverybodyOnce() {
    for (int number = 0; number < 120; number++) {
      world.enroll("n" + number, Role.CUSTOMER);
    }
    var all = new ArrayList<String>();
    var answer = ann.at(world, "GET /api/users");
    all.addAll(names(answer));
    while (answer.at("next") != null) {
      answer = world.ask(ann.asks("GET /api/users").query("cursor=" + answer.at("next")));
      all.addAll(names(answer));
    }

    assertEquals(123, all.size());
    assertEquals(123, Set.copyOf(all).size());
    assertEquals(
        "cursor_invalid", world.ask(ann.asks("GET /api/users").query("cursor=AAAA")).code());
    assertEquals("unknown_field", world.ask(ann.asks("GET /api/users").query("rolle=x")).code());
    assertEquals("role", world.ask(ann.asks("GET /api/users").query("role=x")).at("field"));
  }

  private static List<String> names(HttpCall.Answer answer) {
    var names = new ArrayList<String>();
    for (int line = 0; line < answer.list("users").size(); line++) {
      names.add(String.valueOf(answer.at("users", line, "name")));
    }
    return names;
  }

  @Test
  void showsOnePerson() {
    assertEquals(
        "{\"id\":\"pat\",\"name\":\"pat\",\"email\":\"pat@example.com\",\"notificationEmail\":null,\"role\":\"customer\",\"locale\":\"en\",\"zone\":\"America/Chicago\",\"secondFactor\":false,\"active\":true,\"deactivatedAt\":null,\"signedInAt\":null,\"companies\":[{\"id\":\"northside\",\"name\":\"Northside"
            + " Plumbing\",\"owner\":true,\"billingContact\":false,\"permissions\":[]}],\"version\":0}",
        of(ann, "GET /api/users/{user}", pat.id()).body());
    assertEquals("not_found", of(ann, "GET /api/users/{user}", new UserId("nobody")).code());
  }

  @Test
  void changesRoleAndCompanies() {
    world.clock.advance(Duration.ofMinutes(1));
    var sue = world.enroll("sue", Role.AGENT, new Grant(NORTHSIDE, false, Set.of()));
    world.clock.advance(Duration.ofMinutes(1));

    var answer = edit(sue.id(), "supervisor", "`summit`", 0);

    assertEquals("supervisor", answer.at("role"));
    assertEquals("summit", answer.at("companies", 0, "id"));
    assertEquals("signed_out", sue.at(world, "GET /api/account").code());
    assertEquals(List.of("role_changed"), world.audited("user#sue"));
    assertEquals(List.of("member_removed"), world.audited("company#northside"));
    assertEquals(List.of("member_added"), world.audited("company#summit"));
    assertEquals("stale", edit(sue.id(), "agent", "", 0).code());
    assertEquals("companies", edit(sue.id(), "agent", "`nowhere`", 2).at("field"));
    assertEquals("role", edit(sue.id(), "owner", "", 2).at("field"));
    assertEquals("not_found", edit(new UserId("nobody"), "agent", "", 0).code());
  }

  /** Neither by taking the company nor by making them staff; with another owner both go. */
  @Test
  void takesNoCompanysLastOwner() {
    assertEquals("last_owner", edit(pat.id(), "customer", "", 0).code());
    assertEquals("last_owner", edit(pat.id(), "supervisor", "`northside`", 0).code());
    world.enroll("joy", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));

    var staff = edit(pat.id(), "supervisor", "`northside`", 0);

    assertEquals("supervisor", staff.at("role"));
    assertEquals(false, staff.at("companies", 0, "owner"));
    assertEquals("last_owner", edit(new UserId("joy"), "customer", "", 0).code());
  }

  @Test
  void changesNobodysOwnRoleAndKeepsAnAdmin() {
    assertEquals("yourself", edit(ann.id(), "agent", "", 0).code());
    assertEquals("agent", edit(bob.id(), "agent", "", 0).at("role"));
    assertEquals(
        "yourself", of(ann, "PUT /api/users/{user}/deactivation", ann.id(), REASON).code());
    assertEquals(1, world.people.of(Role.ADMIN).size());
  }

  @Test
  void deactivatesAtOnceAndReactivates() {
    world.clock.advance(Duration.ofMinutes(1));
    var answer = of(ann, "PUT /api/users/{user}/deactivation", pat.id(), REASON);

    assertEquals("2026-11-20T14:01:00Z", answer.at("deactivatedAt"));
    assertEquals("signed_out", pat.at(world, "GET /api/account").code());
    assertEquals(
        "wrong_credentials",
        world.ask(world.signsIn("pat@example.com", IdentityWorld.PASSWORD)).code());
    assertEquals(200, of(ann, "PUT /api/users/{user}/deactivation", pat.id(), REASON).status());
    assertEquals(
        "Left the company", world.audit.of("user#pat", 1).getFirst().details().get("reason"));
    assertEquals(1, world.audited("user#pat").size());
    assertEquals(true, of(ann, "DELETE /api/users/{user}/deactivation", pat.id()).at("active"));
    assertEquals("signed_out", pat.at(world, "GET /api/account").code());
    assertEquals(204, world.ask(world.signsIn("pat@example.com", IdentityWorld.PASSWORD)).status());
    assertEquals(
        "reason",
        of(ann, "PUT /api/users/{user}/deactivation", pat.id(), "{`reason`:` `}").at("field"));
  }

  @Test
  void takesTheSecondFactorOffAfterAReasonWasGiven() {
    world.clock.advance(Duration.ofMinutes(1));
    var route = "POST /api/users/{user}/second-factor-reset";

    assertEquals(false, of(ann, route, bob.id(), REASON).at("secondFactor"));

    assertFalse(world.account(bob.id()).hasSecondFactor());
    assertEquals("signed_out", bob.at(world, "GET /api/account").code());
    assertEquals(List.of("second_factor_reset"), world.audited("user#bob"));
    assertEquals("SECOND_FACTOR_RESET", world.people.events().getLast().detail().get("deed"));
    assertEquals("second_factor_missing", of(ann, route, bob.id(), REASON).code());
    assertEquals("yourself", of(ann, route, ann.id(), REASON).code());
    assertEquals("not_found", of(ann, route, new UserId("nobody"), REASON).code());
  }

  @Test
  void showsAndEndsAnothersSessions() {
    world.clock.advance(Duration.ofMinutes(1));
    var sessions = of(ann, "GET /api/users/{user}/sessions", pat.id());
    assertEquals(pat.token().hash(), sessions.at("sessions", 0, "id"));
    assertEquals(false, sessions.at("sessions", 0, "current"));

    assertEquals(204, of(ann, "DELETE /api/users/{user}/sessions", pat.id()).status());

    assertEquals("signed_out", pat.at(world, "GET /api/account").code());
    assertEquals(List.of("signed_out_everywhere"), world.audited("user#pat"));
    assertEquals(
        "not_found", of(ann, "DELETE /api/users/{user}/sessions", new UserId("no")).code());
  }

  @Test
  void sendsALinkForThePassword() {
    assertEquals(204, of(ann, "POST /api/users/{user}/password-reset", pat.id(), "{}").status());
    assertEquals(List.of(Optional.of(pat.id())), world.notices.resetAsked());
    of(ann, "PUT /api/users/{user}/deactivation", pat.id(), REASON);
    assertEquals(
        "not_found", of(ann, "POST /api/users/{user}/password-reset", pat.id(), "{}").code());
  }

  @Test
  void invitesStaffResendsAndRevokes() {
    var answer = invite("new@example.com", "supervisor");
    var id = String.valueOf(answer.at("id"));
    assertEquals(201, answer.status());
    assertEquals(List.of("northside"), answer.at("companies"));
    var old = world.invitationLink(id);

    assertEquals("role", invite("x@example.com", "customer").at("field"));
    assertEquals("already_invited", invite("new@example.com", "agent").code());
    assertEquals("already_member", invite("pat@example.com", "agent").code());
    assertEquals(
        200, invitation("POST /api/staff-invitations/{invitation}/resend", id, "{}").status());
    assertEquals("link_over", world.follow("GET /api/invitations/{token}", old).code());
    assertEquals(id, ann.at(world, "GET /api/staff-invitations").at("invitations", 0, "id"));
    assertEquals(204, invitation("DELETE /api/staff-invitations/{invitation}", id, null).status());
    assertEquals(
        "revoked", ann.at(world, "GET /api/staff-invitations").at("invitations", 0, "state"));
    assertEquals(
        "not_found", invitation("DELETE /api/staff-invitations/{invitation}", "no", null).code());
    assertEquals(
        List.of("invitation_revoked", "invitation_sent_again", "invited"),
        world.audited("users").stream().sorted().toList());
  }

  @Test
  void letsStaffInWhoOweASecondFactor() {
    var id = String.valueOf(invite("new@example.com", "admin").at("id"));
    world.follow(
        "POST /api/invitations/{token}",
        world.invitationLink(id),
        "{`name`:`Nia`,`password`:`"
            + IdentityWorld.ANOTHER
            + "`,`locale`:`en`,`zone`:`America/Denver`}");

    var nia =
        IdentityWorld.goingOn(world.ask(world.signsIn("new@example.com", IdentityWorld.ANOTHER)));

    assertEquals("second_factor_needed", nia.at(world, "GET /api/users").code());
    assertTrue(world.people.find(nia.id()).orElseThrow().owesSecondFactor());
  }

  private HttpCall.Answer invite(String email, String role) {
    return ann.at(
        world,
        "POST /api/staff-invitations",
        "{`email`:`%s`,`locale`:`en`,`role`:`%s`,`companies`:[`northside`],`message`:``}"
            .formatted(email, role));
  }

  private HttpCall.Answer invitation(String route, String id, @Nullable String json) {
    var call = ann.asks(route).parameter("invitation", id);
    return world.ask(json == null ? call : call.json(json));
  }

  private HttpCall.Answer edit(UserId user, String role, String companies, int version) {
    return of(
        ann,
        "PATCH /api/users/{user}",
        user,
        "{`role`:`%s`,`companies`:[%s],`version`:%d}".formatted(role, companies, version));
  }

  private HttpCall.Answer of(IdentityWorld.Visitor visitor, String route, UserId user) {
    return world.ask(visitor.asks(route).parameter("user", user.value()));
  }

  private HttpCall.Answer of(
      IdentityWorld.Visitor visitor, String route, UserId user, String json) {
    return world.ask(
        visitor.asks(route).parameter("user", user.value()).json(json.replace('`', '"')));
  }
}

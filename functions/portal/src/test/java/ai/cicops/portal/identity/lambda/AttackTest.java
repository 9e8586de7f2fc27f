package ai.cicops.portal.identity.lambda;

import static ai.cicops.portal.identity.lambda.IdentityWorld.ANOTHER;
import static ai.cicops.portal.identity.lambda.IdentityWorld.NORTHSIDE;
import static ai.cicops.portal.identity.lambda.IdentityWorld.PASSWORD;
import static ai.cicops.portal.identity.lambda.IdentityWorld.SUMMIT;
import static ai.cicops.portal.identity.lambda.IdentityWorld.TOTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.Passwords;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.ResetPassword;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody who wants in, or more than is theirs, would try. */
class AttackTest {
  private static final String RESET = "POST /api/password-resets/{token}";
  private static final String ACCEPT = "POST /api/invitations/{token}";
  private static final String CONFIRM = "POST /api/email-confirmations/{token}";
  private static final String NEW_PASSWORD = "{`password`:`" + ANOTHER + "`}";
  private static final String NEWCOMER =
      "{`name`:`Eve`,`password`:`" + ANOTHER + "`,`locale`:`en`,`zone`:`America/Denver`}";
  private static final String RIGHTS =
      "{`owner`:false,`billingContact`:false,`permissions`:[`listen`]}";

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor owner =
      world.enroll("owner", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));
  private final IdentityWorld.Visitor member =
      world.enroll("member", Role.CUSTOMER, new Grant(NORTHSIDE, false, Grant.USUAL));
  private final IdentityWorld.Visitor admin = world.enroll("ann", Role.ADMIN);

  @Test
  void noLinkServesAnotherPurpose() {
    owner.at(world, "PUT /api/account/email", "{`email`:`new@example.com`}");
    owner.at(world, "PUT /api/account/notification-email", "{`email`:`bell@example.com`}");
    var links =
        List.of(
            world.resetLink(owner.id()),
            world.confirmation(owner.id(), LinkSigner.Purpose.EMAIL),
            world.confirmation(owner.id(), LinkSigner.Purpose.NOTIFICATION_EMAIL),
            world.invitationLink(invited(owner, "eve@example.com", RIGHTS)));

    for (int kind = 0; kind < links.size(); kind++) {
      if (kind != 0) {
        assertOver(RESET, links.get(kind), NEW_PASSWORD);
      }
      if (kind != 1 && kind != 2) {
        assertOver(CONFIRM, links.get(kind), "{}");
      }
      if (kind != 3) {
        assertOver(ACCEPT, links.get(kind), NEWCOMER);
      }
    }
    assertEquals("owner@example.com", world.account(owner.id()).email().value());
  }

  @Test
  void noLinkServesAnotherPerson() {
    var link = world.resetLink(owner.id());
    assertOver(RESET, link.replaceFirst("^owner", "member"), NEW_PASSWORD);
    assertOver(RESET, link.replaceFirst("^owner", "nobody"), NEW_PASSWORD);
  }

  @Test
  void noForgedCutOrStretchedLinkIsGood() {
    var link = world.resetLink(owner.id());
    var later = world.clock.instant().plusSeconds(9_000_000).getEpochSecond();
    var other = new LinkSigner(Secret.of("guessed"));
    var forged = new ArrayList<String>();
    forged.add("");
    forged.add(link.replaceFirst("\\.\\d+\\.", "." + later + "."));
    forged.add(link.replaceFirst("\\.\\d+\\.", ".999999999999."));
    forged.add(link + "A");
    forged.add(link + "=");
    forged.add(" " + link);
    forged.add(link.toUpperCase(Locale.ROOT));
    forged.add(ResetPassword.link(other, world.account(owner.id()), world.clock.instant()));
    for (int cut = 0; cut < link.length(); cut += 7) {
      forged.add(link.substring(0, cut));
      var letter = link.charAt(cut) == 'x' ? 'y' : 'x';
      forged.add(link.substring(0, cut) + letter + link.substring(cut + 1));
    }
    for (var text : forged) {
      assertOver(RESET, text, NEW_PASSWORD);
      assertOver(ACCEPT, text, NEWCOMER);
      assertOver(CONFIRM, text, "{}");
    }
    assertEquals(204, world.follow(RESET, link, NEW_PASSWORD).status());
  }

  @Test
  void noLinkIsGoodWhenItsTimeIsOver() {
    var reset = world.resetLink(owner.id());
    var invitation = world.invitationLink(invited(owner, "eve@example.com", RIGHTS));
    world.clock.advance(Duration.ofMinutes(30));
    assertOver(RESET, reset, NEW_PASSWORD);
    world.clock.advance(Duration.ofDays(7));
    assertOver(ACCEPT, invitation, NEWCOMER);
  }

  @Test
  void everyLinkIsOverWhenThePasswordIsChanged() {
    owner.at(world, "PUT /api/account/email", "{`email`:`eve@example.com`}");
    var confirmation = world.confirmation(owner.id(), LinkSigner.Purpose.EMAIL);
    var first = world.resetLink(owner.id());
    var second = world.resetLink(owner.id());
    world.follow(RESET, first, NEW_PASSWORD);

    assertOver(RESET, second, NEW_PASSWORD);
    assertOver(CONFIRM, confirmation, "{}");
  }

  @Test
  void aLinkUsedByManyAtOnceServesOne() {
    var link = world.resetLink(owner.id());
    var statuses = AtOnce.each(6, number -> world.follow(RESET, link, NEW_PASSWORD).status());

    assertEquals(1, statuses.stream().filter(status -> status == 204).count());
    assertEquals(List.of("password_reset"), world.audited("user#owner"));
  }

  @Test
  void anInvitationSentAgainKillsTheOlderLinkAndARevokedOneTheLast() {
    var id = invited(owner, "eve@example.com", RIGHTS);
    var first = world.invitationLink(id);
    world.ask(
        owner
            .asks("POST /api/companies/{id}/invitations/{invitation}/resend")
            .parameter("id", "northside")
            .parameter("invitation", id)
            .json("{}"));
    assertOver(ACCEPT, first, NEWCOMER);
    var second = world.invitationLink(id);
    world.ask(
        owner
            .asks("DELETE /api/companies/{id}/invitations/{invitation}")
            .parameter("id", "northside")
            .parameter("invitation", id));
    assertOver(ACCEPT, second, NEWCOMER);
    assertTrue(world.people.account(new EmailAddress("eve@example.com")).isEmpty());
  }

  @Test
  void aDeactivatedPersonsLinksAreOver() {
    var link = world.resetLink(member.id());
    member.at(world, "PUT /api/account/email", "{`email`:`eve@example.com`}");
    var confirmation = world.confirmation(member.id(), LinkSigner.Purpose.EMAIL);
    deactivate(member.id());

    assertOver(RESET, link, NEW_PASSWORD);
    assertOver(RESET, world.resetLink(member.id()), NEW_PASSWORD);
    assertOver(CONFIRM, confirmation, "{}");
  }

  @Test
  void aCustomersInvitationGivesStaffNothing() {
    var id = invited(owner, "sue@example.com", RIGHTS);
    var sue = world.enroll("sue", Role.SUPERVISOR);

    assertOver(ACCEPT, world.invitationLink(id), "{}");
    assertEquals(List.of(), world.people.find(sue.id()).orElseThrow().grants());
  }

  private void assertOver(String route, String link, String json) {
    assertEquals("link_over", world.follow(route, link, json).code(), route + " " + link);
  }

  @Test
  void tenThousandGuessesGetNobodyInAndTheOwnerStillGetsIn() {
    assertEquals(204, from("192.0.2.1", "owner@example.com", PASSWORD));
    var random = new Random(7);
    for (int guess = 0; guess < 10_000; guess++) {
      var account = random.nextInt(3) == 0 ? "owner" : "user" + random.nextInt(500);
      var address = "198.51." + random.nextInt(100) + "." + random.nextInt(250);
      assertNotEquals(204, from(address, account + "@example.com", "guess-" + guess));
      world.clock.advance(Duration.ofMillis(500));
    }
    assertEquals(429, from("198.18.0.1", "owner@example.com", PASSWORD));
    assertEquals(204, from("192.0.2.1", "owner@example.com", PASSWORD));
  }

  private int from(String address, String email, String password) {
    return world.ask(world.signsIn(email, password).from(address)).status();
  }

  @Test
  void noCookieBroughtAlongBecomesASession() {
    var chosen = "session=owner." + "A".repeat(43);
    var answer = world.ask(world.signsIn("owner@example.com", PASSWORD).cookie(chosen));

    assertEquals(204, answer.status());
    assertNotEquals("A".repeat(43), IdentityWorld.goingOn(answer).token().secret().reveal());
    assertEquals("signed_out", world.ask(HttpCall.of("GET /api/session").cookie(chosen)).code());
  }

  @Test
  void anothersHashIsNoCookie() {
    var hash = owner.token().hash();
    for (var text : List.of(hash, hash.substring(0, 43), "", "a", "%00", "A".repeat(5_000))) {
      assertEquals(
          "signed_out",
          world.ask(HttpCall.of("GET /api/account").cookie("session=owner." + text)).code());
    }
  }

  @Test
  void nameMessageAndReasonTakeNoLineThatCouldBecomeAHeader() {
    for (var text : List.of("a\\r\\nBcc: eve@example.com", "a\\u2028b", "a\\u0000", "a\\u0085b")) {
      var profile = "{`name`:`" + text + "`,`locale`:`en`,`zone`:`America/Denver`,`version`:0}";
      assertEquals("name", owner.at(world, "PATCH /api/account", profile).at("field"));
      assertEquals(
          "email",
          owner
              .at(world, "PUT /api/account/email", "{`email`:`" + text + "@example.com`}")
              .at("field"));
      assertEquals(
          "name",
          world
              .follow(
                  ACCEPT,
                  world.invitationLink(
                      invited(
                          owner,
                          Integer.toUnsignedString(text.hashCode()) + "@example.com",
                          RIGHTS)),
                  NEWCOMER.replace("Eve", text))
              .at("field"));
    }
  }

  @Test
  void everyWayToWriteAnAddressIsOnePersonAndALookAlikeIsAnother() {
    world.enroll("idil", Role.CUSTOMER);
    for (var same :
        List.of("IDIL@EXAMPLE.COM", " Idil@example.com ", "ｉｄｉｌ@example.com", "ＩＤＩＬ＠example.com")) {
      assertEquals("already_member", inviteAgent(same).code(), same);
      assertEquals(204, world.ask(world.signsIn(same, PASSWORD)).status(), same);
    }
    assertEquals(new EmailAddress("i\u0307a@example.com"), folded("İa@example.com"));
    assertEquals(folded("İa@example.com"), folded("i\u0307A@example.com"));
    assertNotEquals(folded("ia@example.com"), folded("İa@example.com"));
    // Cyrillic і
    assertEquals(401, world.ask(world.signsIn("\u0456dil@example.com", PASSWORD)).status());
  }

  private static EmailAddress folded(String text) {
    return EmailAddress.parse(text).orElseThrow();
  }

  private HttpCall.Answer inviteAgent(String email) {
    return admin.at(
        world,
        "POST /api/staff-invitations",
        "{`email`:`" + email + "`,`locale`:`en`,`role`:`agent`,`companies`:[],`message`:``}");
  }

  @Test
  void aCustomerInvitesNoStaffNorIntoAnotherCompany() {
    var body =
        "{`email`:`eve@example.com`,`locale`:`en`,`role`:`admin`,`companies`:[],`message`:``}";
    assertEquals("no_permission", owner.at(world, "POST /api/staff-invitations", body).code());
    assertEquals(
        "not_found",
        world
            .ask(
                owner
                    .asks("POST /api/companies/{id}/invitations")
                    .parameter("id", SUMMIT.value())
                    .json(invitation("eve@example.com", RIGHTS)))
            .code());
    assertEquals(
        "unknown_field",
        world
            .ask(
                owner
                    .asks("POST /api/companies/{id}/invitations")
                    .parameter("id", NORTHSIDE.value())
                    .json(invitation("eve@example.com", RIGHTS.replace("{", "{`role`:`admin`,"))))
            .code());
    assertEquals(List.of(), world.people.events());
  }

  @Test
  void twoOwnersWhoRemoveEachOtherLeaveOne() {
    var second = world.enroll("second", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));
    AtOnce.each(
        2,
        number ->
            world
                .ask(
                    (number == 0 ? owner : second)
                        .asks("DELETE /api/companies/{id}/members/{user}")
                        .parameter("id", "northside")
                        .parameter("user", number == 0 ? "second" : "owner"))
                .status());

    assertEquals(
        1,
        world.people.members(NORTHSIDE).stream()
            .filter(each -> each.grant().owner() && each.removedAt() == null)
            .count());
  }

  @Test
  void twoAdminsWhoDeactivateEachOtherLeaveOne() {
    var bob = world.enroll("bob", Role.ADMIN);
    AtOnce.each(
        2,
        number ->
            world
                .ask(
                    (number == 0 ? admin : bob)
                        .asks("PUT /api/users/{user}/deactivation")
                        .parameter("user", number == 0 ? "bob" : "ann")
                        .json("{\"reason\":\"x\"}"))
                .status());

    assertEquals(
        1, world.people.of(Role.ADMIN).stream().filter(each -> each.standing().active()).count());
  }

  @Test
  void noCodeOfTheAppIsGoodTwice() {
    var code = TOTP.codeAt(world.clock.instant());
    var halves = List.of(half("ann"), half("ann"), half("ann"), half("ann"));

    var statuses = AtOnce.each(4, number -> enter(halves.get(number), code).status());

    assertEquals(1, statuses.stream().filter(status -> status == 204).count());
    world.clock.advance(Duration.ofSeconds(29));
    assertNotEquals(204, enter(half("ann"), code).status());
    assertEquals(
        "wrong_credentials",
        admin
            .at(
                world,
                "POST /api/session/proof",
                "{`password`:`" + PASSWORD + "`,`code`:`" + code + "`}")
            .code());
  }

  @Test
  void noRecoveryCodeIsGoodTwiceEvenAtOnce() {
    var codes = admin.at(world, "POST /api/account/recovery-codes", "{}").list("codes");
    var halves = List.of(half("ann"), half("ann"), half("ann"));

    var statuses =
        AtOnce.each(
            3, number -> enter(halves.get(number), String.valueOf(codes.getFirst())).status());

    assertEquals(1, statuses.stream().filter(status -> status == 204).count());
    assertEquals(9, world.account(admin.id()).recoveryCodes().size());
  }

  private String half(String id) {
    var answer = world.ask(world.signsIn(id + "@example.com", PASSWORD));
    assertEquals(200, answer.status());
    return answer.cookies().getFirst().split(";", 2)[0];
  }

  private HttpCall.Answer enter(String half, String code) {
    return world.ask(
        HttpCall.of("POST /api/session/second-factor")
            .cookie(half)
            .json("{\"code\":\"" + code + "\"}"));
  }

  @Test
  void aHalfSessionOpensNothing() {
    var half = half("ann");
    for (var route : List.of("GET /api/account", "GET /api/users", "GET /api/session")) {
      assertEquals("signed_out", world.ask(HttpCall.of(route).cookie(half)).code(), route);
    }
  }

  @Test
  void whateverEndsASessionEndsItByTheNextRequest() {
    var ends = new ArrayList<Runnable>();
    ends.add(() ->
        world
            .session(member.id())
            .at(
                world,
                "PUT /api/account/password",
                "{`current`:`" + PASSWORD + "`,`password`:`" + ANOTHER + "`}"));
    ends.add(
        () -> world.follow(RESET, world.resetLink(member.id()), "{`password`:`" + PASSWORD + "`}"));
    ends.add(() ->
        world.ask(
            owner
                .asks("DELETE /api/companies/{id}/members/{user}")
                .parameter("id", "northside")
                .parameter("user", "member")));
    ends.add(() ->
        world.ask(
            admin
                .asks("PATCH /api/users/{user}")
                .parameter("user", "member")
                .json(
                    "{\"role\":\"agent\",\"companies\":[],\"version\":%d}"
                        .formatted(world.standing(member.id()).version()))));
    ends.add(() -> deactivate(member.id()));
    for (var end : ends) {
      var victim = world.session(member.id());
      assertEquals(200, victim.at(world, "GET /api/account").status());
      world.clock.advance(Duration.ofMillis(1));
      end.run();
      assertEquals(
          "signed_out", victim.at(world, "GET /api/account").code(), "end " + ends.indexOf(end));
    }
  }

  @Test
  void aChangedSecondFactorEndsTheOtherSessions() {
    var other = world.session(admin.id());
    world.clock.advance(Duration.ofMillis(1));
    var bob = world.enroll("bob", Role.ADMIN);
    world.ask(
        bob.asks("POST /api/users/{user}/second-factor-reset")
            .parameter("user", "ann")
            .json("{\"reason\":\"x\"}"));

    assertEquals("signed_out", other.at(world, "GET /api/account").code());
    assertFalse(world.standing(admin.id()).secondFactor());
  }

  @Test
  void changedRightsHoldFromTheNextRequestOn() {
    var manager =
        world.enroll(
            "manager",
            Role.CUSTOMER,
            new Grant(NORTHSIDE, false, Set.of(Permission.MANAGE_MEMBERS)));
    var list = manager.asks("GET /api/companies/{id}/members").parameter("id", "northside");
    assertEquals(200, world.ask(list).status());

    world.ask(
        owner
            .asks("PUT /api/companies/{id}/members/{user}")
            .parameter("id", "northside")
            .parameter("user", "manager")
            .json(RIGHTS.replace('`', '"')));

    assertEquals("no_permission", world.ask(list).code());
  }

  /** Who knows the old password signs in while the new one is being hashed. */
  @Test
  void whoSignsInWithTheOldPasswordWhileANewOneIsHashedIsOut() {
    var intruders = new ArrayList<IdentityWorld.Visitor>();
    var worlds = new ArrayList<IdentityWorld>();
    var slow =
        new IdentityWorld(passwords ->
            new Passwords() {
              @Override
              public String hash(Secret password) {
                var here = worlds.getFirst();
                here.clock.advance(Duration.ofMillis(200));
                intruders.add(here.session(new UserId("victim")));
                here.clock.advance(Duration.ofMillis(200));
                return passwords.hash(password);
              }

              @Override
              public boolean matches(Secret password, String hash) {
                return passwords.matches(password, hash);
              }

              @Override
              public String ofNobody() {
                return passwords.ofNobody();
              }
            });
    worlds.add(slow);
    var victim = slow.enroll("victim", Role.CUSTOMER);
    var changed =
        victim.at(
            slow,
            "PUT /api/account/password",
            "{`current`:`" + PASSWORD + "`,`password`:`" + ANOTHER + "`}");
    slow.follow(RESET, slow.resetLink(victim.id()), "{`password`:`" + PASSWORD + "`}");

    assertEquals(204, changed.status());
    assertEquals(2, intruders.size());
    for (var intruder : intruders) {
      assertEquals("signed_out", intruder.at(slow, "GET /api/account").code());
    }
  }

  private void deactivate(UserId user) {
    world.ask(
        admin
            .asks("PUT /api/users/{user}/deactivation")
            .parameter("user", user.value())
            .json("{\"reason\":\"x\"}"));
  }

  private String invited(IdentityWorld.Visitor visitor, String email, String rights) {
    var answer =
        world.ask(
            visitor
                .asks("POST /api/companies/{id}/invitations")
                .parameter("id", NORTHSIDE.value())
                .json(invitation(email, rights)));
    return String.valueOf(answer.at("id"));
  }

  private static String invitation(String email, String rights) {
    return rights
        .replaceFirst("\\{", "{`email`:`" + email + "`,`locale`:`en`,`message`:``,")
        .replace('`', '"');
  }
}

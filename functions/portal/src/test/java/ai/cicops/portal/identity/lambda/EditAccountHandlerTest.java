package ai.cicops.portal.identity.lambda;

import static ai.cicops.portal.identity.lambda.IdentityWorld.ANOTHER;
import static ai.cicops.portal.identity.lambda.IdentityWorld.NORTHSIDE;
import static ai.cicops.portal.identity.lambda.IdentityWorld.PASSWORD;
import static ai.cicops.portal.identity.lambda.IdentityWorld.TOTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditAccountHandlerTest {
  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor owner =
      world.enroll("owner", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));
  private final IdentityWorld.Visitor careful = world.enroll("careful", Role.CUSTOMER, TOTP);

  @Test
  void showsTheAccount() {
    assertEquals(
        "{\"id\":\"owner\",\"name\":\"owner\",\"email\":\"owner@example.com\",\"notificationEmail\":null,\"pendingEmail\":null,\"pendingNotificationEmail\":null,\"locale\":\"en\",\"zone\":\"America/Chicago\",\"role\":\"customer\",\"totp\":false,\"recoveryCodesLeft\":0,\"secondFactorDemanded\":false,\"welcomed\":false,\"version\":0}",
        owner.at(world, "GET /api/account").body());
  }

  @Test
  void keepsNameLanguageAndZoneOfTheVersionThatWasSeen() {
    var edit = "{`name`:` Olga `,`locale`:`es`,`zone`:`America/Denver`,`version`:0}";
    var answer = owner.at(world, "PATCH /api/account", edit);

    assertEquals("Olga", answer.at("name"));
    assertEquals(1, answer.at("version"));
    assertEquals("stale", owner.at(world, "PATCH /api/account", edit).code());
    var entry = world.audit.of("user#owner", 1).getFirst();
    assertEquals("profile_changed", entry.action());
    assertEquals("owner", entry.before().get("name"));
    assertEquals("Olga", entry.after().get("name"));
    assertEquals("198.51.100.7", entry.address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`name`:` `,`locale`:`es`,`zone`:`America/Denver`,`version`:0} | name",
        "{`name`:`a\\nBcc: b`,`locale`:`es`,`zone`:`America/Denver`,`version`:0} | name",
        "{`name`:`a\\u202eb`,`locale`:`es`,`zone`:`America/Denver`,`version`:0} | name",
        "{`name`:`a`,`locale`:`de`,`zone`:`America/Denver`,`version`:0} | locale",
        "{`name`:`a`,`locale`:`es`,`zone`:`+01:00`,`version`:0} | zone",
        "{`name`:`a`,`locale`:`es`,`zone`:`Mars/Base`,`version`:0} | zone"
      })
  void refusesWhatIsNoProfile(String body, String field) {
    var answer = owner.at(world, "PATCH /api/account", body);

    assertEquals(400, answer.status());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void endsTheWelcomeOnce() {
    assertEquals(204, owner.at(world, "PUT /api/account/welcome", "{}").status());
    assertEquals(204, owner.at(world, "PUT /api/account/welcome", "{}").status());
    assertEquals(true, owner.at(world, "GET /api/account").at("welcomed"));
    assertEquals(List.of("welcomed"), world.audited("user#owner"));
  }

  @Test
  void changesThePasswordAndGoesOnInThisBrowserAlone() {
    var other = world.session(owner.id());
    world.clock.advance(Duration.ofMinutes(1));

    var answer = owner.at(world, "PUT /api/account/password", change(PASSWORD, ANOTHER));

    assertEquals(204, answer.status());
    assertEquals("signed_out", owner.at(world, "GET /api/account").code());
    assertEquals("signed_out", other.at(world, "GET /api/account").code());
    var now = IdentityWorld.goingOn(answer);
    assertEquals(200, now.at(world, "GET /api/account").status());
    assertEquals(1, world.sessions.of(owner.id()).size());
    assertTrue(answer.cookies().getFirst().endsWith("; HttpOnly; SameSite=Lax; Secure"));
    assertEquals(List.of("password_changed"), world.audited("user#owner"));
  }

  @Test
  void refusesWrongAndFlawedPasswordsAndDelaysGuessing() {
    for (int guess = 0; guess < 3; guess++) {
      assertEquals(
          "wrong_credentials",
          owner.at(world, "PUT /api/account/password", change("wrong", ANOTHER)).code());
    }
    assertEquals(
        "try_later",
        owner.at(world, "PUT /api/account/password", change(PASSWORD, ANOTHER)).code());
    world.clock.advance(Duration.ofSeconds(1));
    assertEquals(
        "password_too_short",
        owner.at(world, "PUT /api/account/password", change(PASSWORD, "short")).code());
    assertEquals(
        204, owner.at(world, "PUT /api/account/password", change(PASSWORD, ANOTHER)).status());
  }

  private static String change(String current, String password) {
    return "{`current`:`" + current + "`,`password`:`" + password + "`}";
  }

  @Test
  void setsUpAnAuthenticatorAndShowsTheRecoveryCodesOnce() {
    var other = world.session(owner.id());
    var offer = owner.at(world, "POST /api/account/totp", "{}");
    var offered = new Totp(Secret.of(String.valueOf(offer.at("secret"))));
    assertEquals("2026-11-20T14:15:00Z", offer.at("expiresAt"));
    world.clock.advance(Duration.ofMinutes(1));

    assertEquals("wrong_code", confirmed(owner, "000000").code());
    var answer = confirmed(owner, offered.codeAt(world.clock.instant()));

    assertEquals(200, answer.status());
    assertEquals(10, answer.list("codes").size());
    assertEquals("signed_out", other.at(world, "GET /api/account").code());
    var now = IdentityWorld.goingOn(answer);
    var account = now.at(world, "GET /api/account");
    assertEquals(true, account.at("totp"));
    assertEquals(10, account.at("recoveryCodesLeft"));
    assertEquals("link_over", confirmed(now, "000000").code());
    assertEquals(200, world.ask(world.signsIn("owner@example.com", PASSWORD)).status());
  }

  @Test
  void forgetsAnOfferAfterAQuarterOfAnHour() {
    var offer = careful.at(world, "POST /api/account/totp", "{}");
    var offered = new Totp(Secret.of(String.valueOf(offer.at("secret"))));
    world.clock.advance(Duration.ofMinutes(15));
    prove(careful);

    assertEquals("link_over", confirmed(careful, offered.codeAt(world.clock.instant())).code());
  }

  private HttpCall.Answer confirmed(IdentityWorld.Visitor visitor, String code) {
    return visitor.at(world, "PUT /api/account/totp", "{`code`:`" + code + "`}");
  }

  @Test
  void takesTheSecondFactorOffCustomersAlone() {
    var staff = world.enroll("sue", Role.SUPERVISOR);

    assertEquals("second_factor_demanded", staff.at(world, "DELETE /api/account/totp").code());
    assertEquals("second_factor_missing", owner.at(world, "DELETE /api/account/totp").code());
    var answer = careful.at(world, "DELETE /api/account/totp");
    assertEquals(204, answer.status());
    assertFalse(world.account(careful.id()).hasSecondFactor());
    assertEquals(200, IdentityWorld.goingOn(answer).at(world, "GET /api/account").status());
  }

  @Test
  void renewsRecoveryCodesAndOldOnesAreGoodNoMore() {
    var first = careful.at(world, "POST /api/account/recovery-codes", "{}").list("codes");
    var second = careful.at(world, "POST /api/account/recovery-codes", "{}").list("codes");

    assertEquals("wrong_credentials", proof(careful, PASSWORD, first.getFirst()).code());
    assertEquals(204, proof(careful, PASSWORD, second.getFirst()).status());
    assertEquals(9, careful.at(world, "GET /api/account").at("recoveryCodesLeft"));
    assertEquals(
        "second_factor_missing", owner.at(world, "POST /api/account/recovery-codes", "{}").code());
    assertEquals(
        List.of("recovery_code_used", "recovery_codes_renewed", "recovery_codes_renewed"),
        world.audited("user#careful").stream().sorted().toList());
  }

  @Test
  void asksForAProofBeforeWhatIsSensitive() {
    world.clock.advance(Session.PROOF);
    for (var route :
        List.of(
            "POST /api/account/totp",
            "PUT /api/account/totp",
            "DELETE /api/account/totp",
            "POST /api/account/recovery-codes",
            "PUT /api/account/email")) {
      assertEquals("proof_needed", owner.at(world, route, "{}").code(), route);
    }
    assertEquals("wrong_credentials", proof(owner, "wrong", "").code());
    prove(owner);
    assertEquals(200, owner.at(world, "POST /api/account/totp", "{}").status());
    assertEquals(
        "wrong_credentials", proof(careful, PASSWORD, "").code(), "the second factor is needed");
    prove(careful);
  }

  private void prove(IdentityWorld.Visitor visitor) {
    var code = TOTP.codeAt(world.clock.instant());
    assertEquals(204, proof(visitor, PASSWORD, code).status());
  }

  private HttpCall.Answer proof(IdentityWorld.Visitor visitor, String password, Object code) {
    return visitor.at(
        world, "POST /api/session/proof", "{`password`:`" + password + "`,`code`:`" + code + "`}");
  }

  @Test
  void asksForAnotherAddressFiveTimesAQuarterOfAnHour() {
    for (int number = 0; number < 5; number++) {
      var body = "{`email`:`a" + number + "@example.com`}";
      assertEquals(204, owner.at(world, "PUT /api/account/email", body).status());
    }
    assertEquals(
        "try_later", owner.at(world, "PUT /api/account/email", "{`email`:`b@example.com`}").code());
    assertEquals("a4@example.com", owner.at(world, "GET /api/account").at("pendingEmail"));
    assertEquals("email", owner.at(world, "PUT /api/account/email", "{`email`:`b`}").at("field"));
  }

  @Test
  void takesTheNotificationAddressAway() {
    owner.at(world, "PUT /api/account/notification-email", "{`email`:`bell@example.com`}");
    assertEquals(
        "bell@example.com", owner.at(world, "GET /api/account").at("pendingNotificationEmail"));

    var link = world.confirmation(owner.id(), LinkSigner.Purpose.NOTIFICATION_EMAIL);
    assertEquals(
        204, owner.at(world, "PUT /api/account/notification-email", "{`email`:null}").status());

    assertEquals(null, owner.at(world, "GET /api/account").at("notificationEmail"));
    assertEquals(null, owner.at(world, "GET /api/account").at("pendingNotificationEmail"));
    assertEquals(
        "link_over", world.follow("POST /api/email-confirmations/{token}", link, "{}").code());
  }

  @Test
  void listsAndEndsSessions() {
    var other = world.session(owner.id());
    var third = world.session(owner.id());
    var foreign = careful.token().hash();

    var listed = owner.at(world, "GET /api/account/sessions").list("sessions");
    assertEquals(3, listed.size());
    assertEquals("not_found", ended(foreign).code());
    assertEquals("not_found", ended("nothing").code());
    assertEquals(204, ended(other.token().hash()).status());
    assertEquals("signed_out", other.at(world, "GET /api/account").code());
    assertEquals(204, owner.at(world, "DELETE /api/account/sessions").status());
    assertEquals("signed_out", third.at(world, "GET /api/account").code());
    assertEquals(200, owner.at(world, "GET /api/account").status());
    assertEquals(200, careful.at(world, "GET /api/account").status());
  }

  private HttpCall.Answer ended(String session) {
    return world.ask(
        owner.asks("DELETE /api/account/sessions/{session}").parameter("session", session));
  }
}

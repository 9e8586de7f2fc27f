package ai.cicops.portal.identity.lambda;

import static ai.cicops.portal.identity.lambda.IdentityWorld.ANOTHER;
import static ai.cicops.portal.identity.lambda.IdentityWorld.NORTHSIDE;
import static ai.cicops.portal.identity.lambda.IdentityWorld.SUMMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowLinkHandlerTest {
  private static final String RESET = "POST /api/password-resets/{token}";
  private static final String ACCEPT = "POST /api/invitations/{token}";
  private static final String CONFIRM = "POST /api/email-confirmations/{token}";
  private static final String NEWCOMER =
      "{`name`:`Sam`,`password`:`" + ANOTHER + "`,`locale`:`es`,`zone`:`America/Denver`}";

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor owner =
      world.enroll("owner", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));

  @Test
  void takesEveryAskingForALinkAlike() {
    var known = asked("owner@example.com", world.solution());
    var unknown = asked("nobody@example.com", world.solution());

    assertEquals(204, known.status());
    assertEquals(known.headers(), unknown.headers());
    assertEquals(known.status(), unknown.status());
    assertEquals(List.of(Optional.of(owner.id()), Optional.empty()), world.notices.resetAsked());
  }

  @Test
  void refusesAProofThatIsNoneOrUsed() {
    var solution = world.solution();
    asked("owner@example.com", solution);

    assertEquals("altcha_invalid", asked("owner@example.com", solution).code());
    assertEquals("altcha_invalid", asked("owner@example.com", "none").code());
    assertEquals(1, world.notices.resetAsked().size());
  }

  @Test
  void sendsThreeLinksAndDelaysAnAddressThatAsksOn() {
    for (int number = 0; number < 10; number++) {
      assertEquals(204, asked("owner@example.com", world.solution()).status());
    }
    var late = asked("owner@example.com", world.solution());

    assertEquals(429, late.status());
    assertEquals("900", late.headers().get("retry-after"));
    assertEquals(3, world.notices.resetAsked().size());
  }

  private HttpCall.Answer asked(String email, String altcha) {
    return world.ask(
        HttpCall.of("POST /api/password-resets")
            .json("{\"email\":\"%s\",\"altcha\":\"%s\"}".formatted(email, altcha)));
  }

  @Test
  void showsWhoseAPasswordLinkIs() {
    var answer = world.follow("GET /api/password-resets/{token}", world.resetLink(owner.id()));

    assertEquals(200, answer.status());
    assertEquals(
        "{\"email\":\"owner@example.com\",\"name\":\"owner\",\"expiresAt\":\"2026-11-20T14:30:00Z\"}",
        answer.body());
  }

  @Test
  void setsAPasswordOnceAndEndsEverySession() {
    var link = world.resetLink(owner.id());
    world.clock.advance(Duration.ofMinutes(1));

    assertEquals(204, world.follow(RESET, link, password(ANOTHER)).status());

    assertEquals("link_over", world.follow(RESET, link, password(ANOTHER)).code());
    assertEquals("link_over", world.follow("GET /api/password-resets/{token}", link).code());
    assertEquals("signed_out", owner.at(world, "GET /api/account").code());
    assertEquals(204, world.ask(world.signsIn("owner@example.com", ANOTHER)).status());
    assertEquals(List.of("signed_in", "password_reset"), world.audited("user#owner"));
    assertEquals(
        List.of("AccountChanged"),
        world.people.events().stream().map(OutboxEvent::detailType).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "short, password_too_short",
    "password1234, password_too_common",
    "owner@example.com, password_too_common"
  })
  void refusesAPasswordThatIsNoGood(String password, String code) {
    var link = world.resetLink(owner.id());

    assertEquals(code, world.follow(RESET, link, password(password)).code());
    assertEquals(204, world.follow(RESET, link, password(ANOTHER)).status());
  }

  @Test
  void refusesAPasswordThatIsTooLong() {
    var answer = world.follow(RESET, world.resetLink(owner.id()), password("x7".repeat(65)));

    assertEquals("password_too_long", answer.code());
    assertEquals("password", answer.at("field"));
  }

  @Test
  void showsAnInvitation() {
    var answer =
        world.follow("GET /api/invitations/{token}", world.invitationLink(invited("sam", "Hi")));

    assertEquals(
        "{\"email\":\"sam@example.com\",\"role\":\"customer\",\"companies\":[\"Northside"
            + " Plumbing\"],\"invitedBy\":\"owner\",\"message\":\"Hi\",\"locale\":\"es\",\"known\":false,\"expiresAt\":\"2026-11-27T14:00:00Z\"}",
        answer.body());
  }

  @Test
  void letsANewcomerIn() {
    var id = invited("sam", "");

    assertEquals(204, world.follow(ACCEPT, world.invitationLink(id), NEWCOMER).status());

    var sam = world.people.account(new EmailAddress("sam@example.com")).orElseThrow().user();
    var person = world.people.find(sam).orElseThrow();
    assertEquals(
        List.of("Sam", "es", "America/Denver"),
        List.of(person.name(), person.locale(), person.zone().getId()));
    assertEquals(List.of(new Grant(NORTHSIDE, false, Set.of())), person.grants());
    assertEquals(204, world.ask(world.signsIn("sam@example.com", ANOTHER)).status());
    assertEquals("link_over", world.follow(ACCEPT, world.invitationLink(id), NEWCOMER).code());
    assertEquals(List.of("invitation_accepted", "invited"), world.audited("company#northside"));
  }

  @ParameterizedTest
  @CsvSource({"name", "password", "locale", "zone"})
  void asksANewcomerForEverything(String field) {
    var body = NEWCOMER.replaceFirst("`" + field + "`:`[^`]*`,?", "").replace(",}", "}");
    var answer = world.follow(ACCEPT, world.invitationLink(invited("sam", "")), body);

    assertEquals("missing_field", answer.code());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void refusesANewcomersPasswordThatIsNoGood() {
    var link = world.invitationLink(invited("sam", ""));

    assertEquals(
        "password_too_common",
        world.follow(ACCEPT, link, NEWCOMER.replace(ANOTHER, "password1234")).code());
  }

  @Test
  void givesSomebodyKnownWhatTheyAreInvitedTo() {
    var sam = world.enroll("sam", Role.CUSTOMER, new Grant(SUMMIT, false, Grant.USUAL));
    var link = world.invitationLink(invited("sam", ""));

    assertEquals(true, world.follow("GET /api/invitations/{token}", link).at("known"));
    assertEquals(204, world.follow(ACCEPT, link, "{}").status());

    assertEquals(2, world.people.find(sam.id()).orElseThrow().grants().size());
    assertEquals(200, sam.at(world, "GET /api/account").status());
  }

  /** Who was removed or deactivated comes in by no link that they sent before. */
  @Test
  void letsNobodyInWhomNobodyCouldInviteNow() {
    var link = world.invitationLink(invited("sam", ""));
    var grant = new Grant(NORTHSIDE, true, Set.of());
    assertTrue(
        world.people.take(
            owner.id(),
            grant,
            null,
            world.clock.instant(),
            new Deed(
                new AuditEntry("x", world.clock.instant(), "1", "system", "test", "", Map.of()))));

    assertEquals("link_over", world.follow("GET /api/invitations/{token}", link).code());
    assertEquals("link_over", world.follow(ACCEPT, link, NEWCOMER).code());
  }

  @Test
  void confirmsASignInAddressAndEndsEverySession() {
    owner.at(world, "PUT /api/account/email", "{`email`:`New@Example.com`}");
    var link = world.confirmation(owner.id(), LinkSigner.Purpose.EMAIL);
    world.clock.advance(Duration.ofMinutes(1));

    var answer = world.follow(CONFIRM, link, "{}");

    assertEquals("{\"email\":\"new@example.com\",\"use\":\"sign_in\"}", answer.body());
    assertEquals("link_over", world.follow(CONFIRM, link, "{}").code());
    assertEquals("signed_out", owner.at(world, "GET /api/account").code());
    assertEquals(
        401, world.ask(world.signsIn("owner@example.com", IdentityWorld.PASSWORD)).status());
    assertEquals(204, world.ask(world.signsIn("new@example.com", IdentityWorld.PASSWORD)).status());
  }

  @Test
  void confirmsAnAddressForNotifications() {
    owner.at(world, "PUT /api/account/notification-email", "{`email`:`bell@example.com`}");
    var link = world.confirmation(owner.id(), LinkSigner.Purpose.NOTIFICATION_EMAIL);

    var answer = world.follow(CONFIRM, link, "{}");

    assertEquals("{\"email\":\"bell@example.com\",\"use\":\"notifications\"}", answer.body());
    assertEquals("link_over", world.follow(CONFIRM, link, "{}").code());
    assertEquals(200, owner.at(world, "GET /api/account").status());
    assertEquals("bell@example.com", owner.at(world, "GET /api/account").at("notificationEmail"));
  }

  @Test
  void refusesAnAddressThatHasBecomeSomebodys() {
    owner.at(world, "PUT /api/account/email", "{`email`:`sam@example.com`}");
    var link = world.confirmation(owner.id(), LinkSigner.Purpose.EMAIL);
    world.enroll("sam", Role.CUSTOMER);

    assertEquals("email_taken", world.follow(CONFIRM, link, "{}").code());
    assertTrue(world.audited("user#owner").stream().noneMatch("email_changed"::equals));
  }

  private String invited(String name, String message) {
    var answer =
        world.ask(
            owner
                .asks("POST /api/companies/{id}/invitations")
                .parameter("id", NORTHSIDE.value())
                .json(
                    "{\"email\":\"%s@example.com\",\"locale\":\"es\",\"owner\":false,\"billingContact\":false,\"permissions\":[],\"message\":\"%s\"}"
                        .formatted(name, message)));
    return String.valueOf(answer.at("id"));
  }

  private static String password(String text) {
    return "{`password`:`" + text + "`}";
  }
}

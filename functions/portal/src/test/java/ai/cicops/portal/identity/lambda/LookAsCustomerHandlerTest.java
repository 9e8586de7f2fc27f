package ai.cicops.portal.identity.lambda;

import static ai.cicops.portal.identity.lambda.IdentityWorld.NORTHSIDE;
import static ai.cicops.portal.identity.lambda.IdentityWorld.SUMMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.AccessRule;
import ai.cicops.portal.identity.AddressRange;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Look;
import ai.cicops.portal.identity.LookAsCustomer;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Sight;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAsCustomerHandlerTest {
  private static final String READ = "GET /api/companies/{id}/looks";
  private static final String CONSENT = "PUT /api/companies/{id}/looks/consent";
  private static final String ASK = "POST /api/companies/{id}/looks/requests";
  private static final String ANSWER = "PUT /api/companies/{id}/looks/requests/{request}";
  private static final String BEGIN = "PUT /api/session/look";
  private static final String END = "DELETE /api/session/look";

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor ann = world.enroll("ann", Role.ADMIN);
  private final IdentityWorld.Visitor sue =
      world.enroll("sue", Role.SUPERVISOR, new Grant(NORTHSIDE, false, Set.of()));
  private final IdentityWorld.Visitor pat =
      world.enroll("pat", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));
  private final IdentityWorld.Visitor max =
      world.enroll("max", Role.CUSTOMER, new Grant(NORTHSIDE, false, Grant.USUAL));

  private HttpCall.Answer about(IdentityWorld.Visitor who, String route, String json) {
    var call = who.asks(route).parameter("id", "northside");
    return world.ask(json.isEmpty() ? call : call.json(json.replace('`', '"')));
  }

  private HttpCall.Answer consents(boolean standing) {
    return about(pat, CONSENT, "{`standing`:" + standing + "}");
  }

  private HttpCall.Answer begins(IdentityWorld.Visitor who) {
    return who.at(world, BEGIN, "{`company`:`northside`}");
  }

  private HttpCall.Answer answers(IdentityWorld.Visitor who, String request, boolean granted) {
    return world.ask(
        who.asks(ANSWER)
            .parameter("id", "northside")
            .parameter("request", request)
            .json("{\"granted\":" + granted + "}"));
  }

  private String asks(IdentityWorld.Visitor who) {
    var answer = about(who, ASK, "{`reason`:`To see why the list is empty.`}");
    assertEquals(200, answer.status());
    return newest(answer);
  }

  private static String newest(HttpCall.Answer answer) {
    return String.valueOf(answer.at("requests", 0, "id"));
  }

  @Test
  void showsTheSessionWhatAnOwnerOfTheCompanySees() {
    assertEquals(200, consents(true).status());
    assertEquals(200, begins(ann).status());

    var session = ann.at(world, "GET /api/session");
    assertEquals("customer", session.at("person", "role"));
    assertEquals("ann", session.at("person", "id"));
    assertEquals("companies", session.at("scope"));
    assertEquals(1, session.list("companies").size());
    assertEquals("northside", session.at("companies", 0, "id"));
    assertEquals(true, session.at("companies", 0, "owner"));
    assertEquals(List.of(), session.at("may"));
    assertEquals("northside", session.at("looking", "company"));
    assertEquals("2026-11-20T15:00:00Z", session.at("looking", "endsAt"));
    assertEquals(false, session.at("looking", "over"));
    assertEquals("no_permission", ann.at(world, "GET /api/users").code());
    assertEquals(200, about(ann, "GET /api/companies/{id}/members", "").status());
    assertEquals("not_found", members(ann, "summit").code());
    assertNull(world.session(ann.id()).at(world, "GET /api/session").at("looking"));
  }

  private Deed deed(String id) {
    return new Deed(
        new AuditEntry("user#tested", world.clock.instant(), id, "tester", "tested", "", Map.of()));
  }

  private HttpCall.Answer members(IdentityWorld.Visitor who, String company) {
    return world.ask(who.asks("GET /api/companies/{id}/members").parameter("id", company));
  }

  @Test
  void changesNothingWhileItLooks() {
    consents(true);
    begins(sue);

    assertEquals("looking", consents(sue).code());
    assertEquals("looking", begins(sue).code());
    assertEquals("looking", about(sue, ASK, "{`reason`:`More.`}").code());
    assertEquals("looking", sue.at(world, "PUT /api/account/welcome", "{}").code());
    assertEquals(
        "looking", sue.at(world, "POST /api/session/proof", "{`password`:`x`,`code`:null}").code());
    assertEquals(
        "looking",
        about(sue, "POST /api/companies/{id}/invitations", "{`email`:`a@example.com`}").code());
  }

  private HttpCall.Answer consents(IdentityWorld.Visitor who) {
    return about(who, CONSENT, "{`standing`:true}");
  }

  @Test
  void goesBackToOnesOwnView() {
    consents(true);
    begins(ann);
    world.clock.advance(Duration.ofMinutes(10));

    assertEquals(204, ann.at(world, END).status());
    assertEquals(204, ann.at(world, END).status());

    assertEquals("admin", ann.at(world, "GET /api/session").at("person", "role"));
    var look = about(ann, READ, "").list("looks").getFirst();
    assertTrue(look.toString().contains("2026-11-20T14:10:00Z"), look::toString);
    assertEquals(
        List.of("look_ended", "look_begun", "look_consent_changed"),
        world.audited("company#northside"));
    assertEquals("ann", world.audit.of("company#northside", 1).getFirst().actor());
  }

  @Test
  void isOverAfterAnHourAndSaysSo() {
    consents(true);
    begins(ann);
    world.clock.advance(Look.LONGEST.minusSeconds(1));
    assertEquals(200, about(ann, READ, "").status());
    world.clock.advance(Duration.ofSeconds(1));

    assertEquals("look_over", about(ann, READ, "").code());
    assertEquals("look_over", ann.at(world, "GET /api/users").code());
    assertEquals("look_over", ann.at(world, "PUT /api/account/welcome", "{}").code());
    assertEquals(true, ann.at(world, "GET /api/session").at("looking", "over"));
    assertEquals(204, ann.at(world, END).status());
    assertEquals(200, ann.at(world, "GET /api/users").status());
  }

  @Test
  void endsWithTheConsentAtTheNextRequest() {
    consents(true);
    begins(ann);
    begins(sue);
    world.clock.advance(Duration.ofMinutes(3));

    assertEquals(200, consents(false).status());

    assertEquals("look_over", about(ann, READ, "").code());
    assertEquals("look_over", about(sue, READ, "").code());
    assertEquals(204, ann.at(world, END).status());
    assertEquals("consent_needed", begins(ann).code());
  }

  @Test
  void endsWithTheRightToLook() {
    consents(true);
    begins(sue);
    var visit = world.sessions.find(sue.token()).orElseThrow();
    var elsewhere = visit.person().with(List.of(new Grant(SUMMIT, false, Set.of())));

    assertInstanceOf(Sight.AsCustomer.class, visit.sight(world.clock.instant()));
    assertInstanceOf(
        Sight.Over.class, new Visit(elsewhere, visit.session()).sight(world.clock.instant()));
  }

  @Test
  void opensToOwnersAloneForConsent() {
    for (var other : List.of(ann, sue, max)) {
      assertEquals("no_permission", consents(other).code());
      assertEquals("no_permission", answers(other, "any", true).code());
    }
    assertEquals("no_permission", about(max, READ, "").code());
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOMER", "AGENT"})
  void opensToAdminsAndSupervisorsAloneForLooking(Role role) {
    consents(true);
    var other = world.enroll("other", role, new Grant(NORTHSIDE, true, Set.of()));

    assertEquals(role == Role.AGENT ? "not_found" : "no_permission", begins(other).code());
    assertEquals(
        role == Role.AGENT ? "not_found" : "no_permission",
        about(other, ASK, "{`reason`:`To look.`}").code());
  }

  @Test
  void knowsNoCompanyOfOthers() {
    var sam = world.enroll("sam", Role.SUPERVISOR, new Grant(SUMMIT, false, Set.of()));
    consents(true);

    assertEquals("not_found", begins(sam).code());
    assertEquals("not_found", about(sam, READ, "").code());
    assertEquals("not_found", ann.at(world, BEGIN, "{`company`:`nowhere`}").code());
    assertEquals("not_found", ann.at(world, BEGIN, "{`company`:`No Such`}").code());
  }

  @Test
  void looksOnceByARequestThatAnOwnerGrants() {
    var request = asks(ann);
    assertEquals("consent_needed", begins(ann).code());
    assertEquals(200, answers(pat, request, true).status());
    assertEquals("consent_needed", begins(sue).code(), "it was granted to another");

    assertEquals(200, begins(ann).status());
    ann.at(world, END);
    assertEquals("consent_needed", begins(ann).code());
    assertEquals("used", about(ann, READ, "").at("requests", 0, "state"));
    assertEquals(
        List.of(LookAsCustomer.ASKED, LookAsCustomer.ANSWERED),
        world.looks.events().stream().map(OutboxEvent::detailType).toList());
  }

  @Test
  void takesAnAnswerBackUntilItIsUsed() {
    var request = asks(ann);
    assertEquals(200, answers(pat, request, true).status());
    assertEquals(200, answers(pat, request, true).status());
    assertEquals(200, answers(pat, request, false).status());
    assertEquals("consent_needed", begins(ann).code());
    assertEquals("stale", answers(pat, request, true).code());
    assertEquals("not_found", answers(pat, "other", true).code());
  }

  @Test
  void letsRequestsAndAnswersLapse() {
    var request = asks(ann);
    world.clock.advance(Duration.ofDays(7));
    assertEquals("lapsed", about(signedInAgain(), READ, "").at("requests", 0, "state"));
    var again = world.session(pat.id());
    assertEquals("stale", answers(again, request, true).code());

    var second = asks(signedInAgain());
    assertEquals(200, answers(again, second, true).status());
    world.clock.advance(Duration.ofHours(24));
    assertEquals("consent_needed", begins(signedInAgain()).code());
  }

  private IdentityWorld.Visitor signedInAgain() {
    return world.session(ann.id());
  }

  @Test
  void asksOwnersFiveTimesAWeekAtMost() {
    asks(ann);
    asks(ann);
    assertEquals(1, about(ann, READ, "").list("requests").size(), "who waits asks nothing anew");
    for (int n = 0; n < 4; n++) {
      answers(pat, newest(about(ann, READ, "")), false);
      world.clock.advance(Duration.ofMinutes(1));
      asks(ann);
    }
    answers(pat, newest(about(ann, READ, "")), false);

    assertEquals("try_later", about(ann, ASK, "{`reason`:`Once more.`}").code());
    asks(sue);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\\u0000b"})
  void wantsAReason(String reason) {
    assertEquals("field_invalid", about(ann, ASK, "{`reason`:`" + reason + "`}").code());
  }

  @Test
  void looksAtNothingThatIsDiscarded() {
    consents(true);
    begins(ann);
    var northside = world.companies.find(NORTHSIDE).orElseThrow().company();
    assertTrue(
        world.companies.change(
            northside.with(northside.standing().discarded(world.clock.instant(), "left us")),
            deed("discarded")));

    assertEquals("not_found", about(ann, READ, "").code());
    assertEquals(List.of(), ann.at(world, "GET /api/session").at("companies"));
    assertEquals("not_found", begins(signedInAgain()).code());
  }

  @Test
  void isHeldToTheRulesOfStaffAndNotToThoseOfTheCompany() {
    consents(true);
    begins(ann);
    assertTrue(
        world.accessRules.keep(
            new AccessRule(
                new AccessRule.Subject.OfCompany(NORTHSIDE),
                List.of(AddressRange.parse("203.0.113.0/24").orElseThrow()),
                false,
                0),
            deed("rule")));

    assertEquals(200, about(ann, READ, "").status());
  }
}

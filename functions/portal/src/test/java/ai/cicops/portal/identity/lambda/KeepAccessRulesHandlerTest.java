package ai.cicops.portal.identity.lambda;

import static ai.cicops.portal.identity.lambda.IdentityWorld.NORTHSIDE;
import static ai.cicops.portal.identity.lambda.IdentityWorld.SUMMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeepAccessRulesHandlerTest {
  private static final String OFFICE = "203.0.113.7";
  private static final String CAFE = "198.51.100.9";
  private static final String NOTHING = "{`networks`:[],`version`:0}";

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor ann = world.enroll("ann", Role.ADMIN);
  private final IdentityWorld.Visitor pat =
      world.enroll("pat", Role.CUSTOMER, new Grant(NORTHSIDE, true, Grant.USUAL));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
  void opensToAdminsAlone(Role role) {
    var visitor = world.enroll("other", role, new Grant(NORTHSIDE, true, Grant.USUAL));

    assertEquals("no_permission", visitor.at(world, "GET /api/access-rules").code());
    assertEquals("no_permission", ofRole(visitor, "agent", NOTHING, OFFICE).code());
    assertEquals("no_permission", ofNorthside(visitor, "", false, 0).code());
  }

  @Test
  void needsAFreshProof() {
    world.clock.advance(Duration.ofMinutes(11));

    assertEquals("proof_needed", ofRole(ann, "agent", NOTHING, OFFICE).code());
    assertEquals("proof_needed", ofNorthside(ann, "", false, 0).code());
  }

  @Test
  void keepsAndListsRules() {
    assertEquals(200, ofNorthside(ann, "`203.0.113.0/24`,` 2001:DB8::/32 `", true, 0).status());
    var role = ofRole(ann, "agent", "{`networks`:[`203.0.113.0/24`],`version`:0}", OFFICE);

    assertEquals(
        "{\"role\":\"agent\",\"company\":null,\"networks\":[\"203.0.113.0/24\"],\"secondFactor\":false,\"version\":1}",
        role.body());
    var all = world.ask(ann.asks("GET /api/access-rules").from(OFFICE));
    assertEquals(OFFICE, all.at("address"));
    assertEquals(4, all.list("roles").size());
    assertEquals(List.of("203.0.113.0/24"), all.at("roles", 2, "networks"));
    assertEquals("Northside Plumbing", all.at("companies", 0, "company", "name"));
    assertEquals(List.of("203.0.113.0/24", "2001:db8::/32"), all.at("companies", 0, "networks"));
    assertEquals(true, all.at("companies", 0, "secondFactor"));

    assertEquals(200, ofNorthside(ann, "", false, 1).status());
    var cleared = ann.at(world, "GET /api/access-rules");
    assertEquals(List.of(), cleared.at("companies", 0, "networks"));
    assertEquals(false, cleared.at("companies", 0, "secondFactor"));
  }

  @Test
  void notesWhatItWasAndIs() {
    assertEquals(200, ofNorthside(ann, "`203.0.113.0/24`", true, 0).status());

    var entry = world.audit.of("company#northside", 1).getFirst();
    assertEquals("access_rule_changed", entry.action());
    assertEquals("", entry.before().get("networks"));
    assertEquals("203.0.113.0/24", entry.after().get("networks"));
    assertEquals("true", entry.after().get("second_factor"));
    assertEquals(200, ofRole(ann, "agent", NOTHING, OFFICE).status());
    assertEquals(List.of("access_rule_changed"), world.audited("access"));
  }

  @Test
  void showsWhatSomebodyElseKeptMeanwhile() {
    assertEquals(200, ofNorthside(ann, "`203.0.113.0/24`", false, 0).status());

    var late = ofNorthside(ann, "", true, 0);

    assertEquals("stale", late.code());
    assertEquals(List.of("203.0.113.0/24"), late.at("current", "networks"));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 198.51.100.9, would_shut_you_out",
    "203.0.113.0/24, '', would_shut_you_out",
    "2001:db8::/32, 203.0.113.7, would_shut_you_out",
  })
  void shutsNobodyOutOfTheirOwnRole(String network, String from, String code) {
    var body = "{`networks`:[`%s`],`version`:0}".formatted(network);

    assertEquals(code, ofRole(ann, "admin", body, from).code());
    assertEquals(200, ofRole(ann, "supervisor", body, from).status());
    assertEquals("anywhere", where("admin"));
  }

  private String where(String role) {
    var roles = List.of("admin", "supervisor", "agent", "customer");
    var networks =
        ann.at(world, "GET /api/access-rules").at("roles", roles.indexOf(role), "networks");
    return List.of().equals(networks) ? "anywhere" : String.valueOf(networks);
  }

  @ParameterizedTest
  @CsvSource({
    "{`networks`:[`203.0.113.7/24`];`version`:0}, 400, network_invalid",
    "{`networks`:[`office`];`version`:0}, 400, network_invalid",
    "{`networks`:[``];`version`:0}, 400, network_invalid",
    "{`networks`:`203.0.113.7`;`version`:0}, 400, wrong_type",
    "{`networks`:[]}, 400, missing_field",
    "{`networks`:[];`version`:0;`secondFactor`:true}, 400, unknown_field",
  })
  void refusesWhatIsNoRule(String body, int status, String code) {
    var answer = ofRole(ann, "agent", body.replace(';', ','), OFFICE);

    assertEquals(status, answer.status());
    assertEquals(code, answer.code());
  }

  @Test
  void saysWhichNetworkIsNone() {
    assertEquals(
        "networks[1]", ofNorthside(ann, "`203.0.113.0/24`,`203.0.113.7/24`", false, 0).at("field"));
  }

  @Test
  void refusesMoreThanFiftyNetworksAndWhatIsNotThere() {
    var many =
        IntStream.range(0, 51)
            .mapToObj("`203.0.113.%d`"::formatted)
            .collect(Collectors.joining(","));

    assertEquals("networks", ofNorthside(ann, many, false, 0).at("field"));
    assertEquals("field_invalid", ofRole(ann, "owner", NOTHING, OFFICE).code());
    for (var id : List.of("nowhere", "no-company-ever", "x".repeat(200))) {
      var nowhere =
          ann.asks("PUT /api/access-rules/companies/{id}")
              .parameter("id", id)
              .json("{\"networks\":[],\"secondFactor\":false,\"version\":0}");
      assertEquals("not_found", world.ask(nowhere).code(), id);
    }
  }

  @Test
  void turnsTheNextRequestAwayAndLetsTheSessionEnd() {
    assertEquals(200, ofNorthside(ann, "`203.0.113.0/24`", false, 0).status());
    world.clock.advance(Duration.ofSeconds(10));

    assertEquals(200, world.ask(pat.asks("GET /api/session").from(OFFICE)).status());
    var away = world.ask(pat.asks("GET /api/session").from(CAFE));
    assertEquals(403, away.status());
    assertEquals("address_refused", away.code());
    assertEquals("address_refused", world.ask(pat.asks("GET /api/account").from(CAFE)).code());
    assertEquals(204, world.ask(pat.asks("DELETE /api/session").from(CAFE)).status());
    assertEquals("signed_out", world.ask(pat.asks("GET /api/session").from(OFFICE)).code());
  }

  @Test
  void turnsAwayWhoSignsInFromElsewhere() {
    assertEquals(200, ofNorthside(ann, "`203.0.113.0/24`", false, 0).status());
    world.clock.advance(Duration.ofSeconds(10));

    var right = world.signsIn("pat@example.com", IdentityWorld.PASSWORD).from(CAFE);
    var wrong = world.signsIn("pat@example.com", "wrong").from(CAFE);
    assertEquals("address_refused", world.ask(right).code());
    assertEquals("wrong_credentials", world.ask(wrong).code());
    assertEquals(List.of("sign_in_turned_away"), world.audited("user#pat"));
    var office = world.signsIn("pat@example.com", IdentityWorld.PASSWORD).from(OFFICE);
    assertEquals(204, world.ask(office).status());
  }

  @Test
  void leavesTheOtherCompaniesToWhoIsElsewhere() {
    var both =
        world.enroll(
            "both",
            Role.CUSTOMER,
            new Grant(NORTHSIDE, true, Grant.USUAL),
            new Grant(SUMMIT, true, Grant.USUAL));
    assertEquals(200, ofNorthside(ann, "`203.0.113.0/24`", false, 0).status());
    world.clock.advance(Duration.ofSeconds(10));

    var companies = world.ask(both.asks("GET /api/session").from(CAFE));
    assertEquals("summit", companies.at("companies", 0, "id"));
    assertEquals(1, companies.list("companies").size());
    var members = both.asks("GET /api/companies/{id}/members").parameter("id", "northside");
    assertEquals("not_found", world.ask(members.from(CAFE)).code());
    assertEquals(200, world.ask(members.from(OFFICE)).status());
  }

  @Test
  void demandsASecondFactorOfACompanysPeople() {
    assertEquals(200, ofNorthside(ann, "", true, 0).status());
    world.clock.advance(Duration.ofSeconds(10));

    assertEquals(List.of("second_factor", "welcome"), pat.at(world, "GET /api/session").at("owes"));
    var members = pat.asks("GET /api/companies/{id}/members").parameter("id", "northside");
    assertEquals("second_factor_needed", world.ask(members).code());
    assertEquals(true, pat.at(world, "GET /api/account").at("secondFactorDemanded"));
    var careful =
        world.enroll(
            "careful", Role.CUSTOMER, IdentityWorld.TOTP, new Grant(NORTHSIDE, true, Grant.USUAL));
    assertEquals(
        "second_factor_demanded", careful.at(world, "DELETE /api/account/totp", "{}").code());
  }

  private HttpCall.Answer ofRole(
      IdentityWorld.Visitor visitor, String role, String body, String from) {
    return world.ask(
        visitor
            .asks("PUT /api/access-rules/roles/{role}")
            .parameter("role", role)
            .json(body.replace('`', '"'))
            .from(from));
  }

  private HttpCall.Answer ofNorthside(
      IdentityWorld.Visitor visitor, String networks, boolean secondFactor, int version) {
    return world.ask(
        visitor
            .asks("PUT /api/access-rules/companies/{id}")
            .parameter("id", "northside")
            .json(
                "{`networks`:[%s],`secondFactor`:%s,`version`:%d}"
                    .formatted(networks, secondFactor, version)
                    .replace('`', '"')));
  }
}

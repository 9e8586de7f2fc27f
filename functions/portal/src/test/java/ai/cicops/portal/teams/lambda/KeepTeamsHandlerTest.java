package ai.cicops.portal.teams.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.teams.MemoryTeams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTeamsHandlerTest {
  private static final String LIST = "GET /api/teams";
  private static final String CREATE = "POST /api/teams";
  private static final String SHOW = "GET /api/teams/{id}";
  private static final String RENAME = "PATCH /api/teams/{id}";
  private static final String HAND_OVER = "PUT /api/teams/{id}/supervisor";
  private static final String SUPERVISORS = "GET /api/teams/{id}/supervisors";
  private static final String DISCARD = "PUT /api/teams/{id}/discard";
  private static final String UNDISCARD = "DELETE /api/teams/{id}/discard";
  private static final String MEMBERS = "GET /api/teams/{id}/members";
  private static final String ADD = "PUT /api/teams/{id}/members/{user}";
  private static final String REMOVE = "DELETE /api/teams/{id}/members/{user}";
  private static final String EXCLUDED = "GET /api/teams/{id}/excluded";
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");

  private final IdentityWorld world = new IdentityWorld();
  private final KeepTeamsHandler handler =
      new KeepTeamsHandler(
          world.surroundings,
          world.gate,
          new Stores(new MemoryTeams(world.audit), world.people, world.companies));
  private final IdentityWorld.Visitor ann = world.enroll("ann", Role.ADMIN);
  private final IdentityWorld.Visitor sue = world.enroll("sue", Role.SUPERVISOR, grant(NORTHSIDE));
  private final IdentityWorld.Visitor sam = world.enroll("sam", Role.SUPERVISOR);
  private final IdentityWorld.Visitor pat =
      world.enroll("pat", Role.CUSTOMER, grant(NORTHSIDE), grant(SUMMIT));
  private final IdentityWorld.Visitor joe = world.enroll("joe", Role.CUSTOMER, grant(SUMMIT));
  private final String team = String.valueOf(make(sue, "Dispatch").at("id"));

  private static Grant grant(CompanyId company) {
    return new Grant(company, false, Grant.USUAL);
  }

  private HttpCall.Answer make(IdentityWorld.Visitor who, String name) {
    return who.asks(CREATE).json("{\"name\":\"%s\"}".formatted(name)).to(handler);
  }

  private HttpCall.Answer ask(IdentityWorld.Visitor who, String route) {
    return who.asks(route).parameter("id", team).to(handler);
  }

  private HttpCall.Answer ask(IdentityWorld.Visitor who, String route, String json) {
    return who.asks(route).parameter("id", team).json(json.replace('`', '"')).to(handler);
  }

  private HttpCall.Answer query(IdentityWorld.Visitor who, String route, String query) {
    return who.asks(route).parameter("id", team).query(query).to(handler);
  }

  private HttpCall.Answer of(IdentityWorld.Visitor who, String route, IdentityWorld.Visitor whom) {
    var call = who.asks(route).parameter("id", team).parameter("user", whom.id().value());
    return (route.startsWith("PUT") ? call.json("{}") : call).to(handler);
  }

  @ParameterizedTest
  @EnumSource(names = {"AGENT", "CUSTOMER"})
  void openToNobodyElse(Role role) {
    var other = world.enroll("other", role, grant(NORTHSIDE));
    of(ann, ADD, other);

    for (var route : List.of(LIST, SHOW, MEMBERS, EXCLUDED, SUPERVISORS, UNDISCARD)) {
      assertEquals("no_permission", ask(other, route).code(), route);
    }
    for (var route : List.of(CREATE, RENAME, HAND_OVER, DISCARD)) {
      assertEquals("no_permission", ask(other, route, "{}").code(), route);
    }
    assertEquals("no_permission", of(other, ADD, pat).code());
    assertEquals("no_permission", of(other, REMOVE, pat).code());
  }

  @Test
  void answersForeignTeamsAsIfThereWereNone() {
    for (var route : List.of(SHOW, MEMBERS, EXCLUDED, SUPERVISORS, UNDISCARD)) {
      assertEquals("not_found", ask(sam, route).code(), route);
    }
    assertEquals("not_found", ask(sam, RENAME, "{`version`:0,`name`:`Mine`}").code());
    assertEquals("not_found", ask(sam, HAND_OVER, "{`version`:0,`supervisor`:`sam`}").code());
    assertEquals("not_found", ask(sam, DISCARD, "{}").code());
    assertEquals("not_found", of(sam, ADD, sam).code());
    assertEquals("not_found", of(sam, REMOVE, pat).code());
    assertEquals("not_found", ann.asks(SHOW).parameter("id", "NONE").to(handler).code());
  }

  @Test
  void makesListsAndRenames() {
    var made = make(sue, " Night shift ");
    assertEquals(201, made.status());
    assertEquals("Night shift", made.at("name"));
    assertEquals("sue", made.at("supervisor", "name"));
    assertEquals(true, made.at("changeable"));
    assertEquals("name", make(sam, "NIGHT SHIFT").at("field"));
    for (var name : List.of("", " ", "a\\nb", "a\\u2028b", "a".repeat(121))) {
      assertEquals("field_invalid", make(sue, name).code(), name);
    }

    assertEquals("Dispatch", sue.asks(LIST).to(handler).at("teams", 0, "name"));
    assertEquals(2, ann.asks(LIST).to(handler).list("teams").size());
    assertEquals(List.of(), sam.asks(LIST).to(handler).list("teams"));
    assertEquals("Day", ask(sue, RENAME, "{`version`:0,`name`:`Day`}").at("name"));
    var stale = ask(ann, RENAME, "{`version`:0,`name`:`Late`}");
    assertEquals("stale", stale.code());
    assertEquals("Day", stale.at("current", "name"));
    assertEquals("name_taken", ask(sue, RENAME, "{`version`:1,`name`:`night SHIFT`}").code());
  }

  @Test
  void handsOver() {
    assertEquals(
        List.of("ann", "sam", "sue"),
        ask(sue, SUPERVISORS).list("people").stream()
            .map(each -> ((Map<?, ?>) each).get("id"))
            .toList());
    assertEquals("supervisor", ask(sue, HAND_OVER, "{`version`:0,`supervisor`:`pat`}").at("field"));
    assertEquals(
        "supervisor", ask(sue, HAND_OVER, "{`version`:0,`supervisor`:`No one`}").at("field"));
    var given = ask(sue, HAND_OVER, "{`version`:0,`supervisor`:`sam`}");
    assertEquals("sam", given.at("supervisor", "id"));
    assertEquals(false, given.at("changeable"));
    assertEquals("not_found", ask(sue, SHOW).code());
    assertEquals(true, ask(sam, SHOW).at("changeable"));
  }

  @Test
  void bringsInAndTakesOut() {
    assertEquals(1, of(sue, ADD, pat).at("people"));
    assertEquals(1, of(sue, ADD, pat).at("people"));
    assertEquals("not_found", of(sue, ADD, joe).code());
    assertEquals(2, of(ann, ADD, joe).at("people"));
    assertEquals(3, of(sue, ADD, sam).at("people"));

    var members = ask(sue, MEMBERS);
    assertEquals(3, members.at("count"));
    assertEquals("joe", members.at("members", 0, "name"));
    assertEquals(List.of(), members.at("members", 0, "companies"), "not this supervisor's");
    assertEquals(
        "[{id=northside, name=Northside Plumbing}]",
        String.valueOf(members.at("members", 1, "companies")));
    assertEquals("supervisor", members.at("members", 2, "role"));
    assertNull(members.at("members", 1, "periods", 0, "until"));
    assertEquals("America/New_York", members.at("zone"));
    assertEquals("Summit HVAC", ask(ann, MEMBERS).at("members", 1, "companies", 1, "name"));

    assertEquals(200, ask(sam, MEMBERS).status(), "who is in it sees it");
    assertEquals("no_permission", ask(sam, EXCLUDED).code());
    assertEquals("no_permission", of(sam, REMOVE, pat).code());
    assertEquals(2, of(sue, REMOVE, joe).at("people"));
    assertEquals(2, of(sue, REMOVE, joe).at("people"));
    assertEquals("not_found", of(sue, REMOVE, ann).code());
  }

  @Test
  void tellsWhoWasInItOnADay() {
    of(sue, ADD, pat);
    world.clock.advance(Duration.ofDays(2));
    of(world.enroll("amy", Role.ADMIN), REMOVE, pat);
    world.clock.advance(Duration.ofDays(1));
    var later = world.enroll("ada", Role.ADMIN);

    assertEquals(0, ask(later, MEMBERS).at("count"));
    var then = query(later, MEMBERS, "on=2026-11-21");
    assertEquals("pat", then.at("members", 0, "id"));
    assertNotNull(then.at("members", 0, "periods", 0, "until"));
    assertEquals("2026-11-23", then.at("today"));
    assertEquals(0, query(later, MEMBERS, "on=2026-11-23").at("count"));
  }

  @ParameterizedTest
  @CsvSource({
    "on=2026-11-21, day_to_come",
    "on=yesterday, field_invalid",
    "on=2026-02-30, field_invalid",
    "on=%2B12026-01-01, field_invalid",
    "since=2026-01-01, unknown_field",
    "cursor=x, cursor_invalid",
  })
  void refusesDaysThatCannotBeAskedFor(String query, String code) {
    assertEquals(code, query(sue, MEMBERS, query).code());
  }

  /** At three in the morning of UTC it is still the day before in New York. */
  @Test
  void hasTheDaysOfTheBusinessZone() {
    world.clock.advance(Duration.ofHours(13));
    var later = world.enroll("ada", Role.ADMIN);

    assertEquals("2026-11-20", ask(later, MEMBERS).at("today"));
    assertEquals("day_to_come", query(later, MEMBERS, "on=2026-11-21").code());
  }

  @Test
  void listsWhoCouldBeInIt() {
    of(sue, ADD, sam);

    var excluded = ask(sue, EXCLUDED);
    assertEquals(3, excluded.at("count"));
    assertEquals("ann@example.com", excluded.at("people", 0, "email"));
    assertEquals("pat", query(sue, EXCLUDED, "text=PA").at("people", 0, "id"));
    assertEquals(4, ask(ann, EXCLUDED).at("count"));
    assertEquals("field_invalid", query(ann, EXCLUDED, "text=" + "a".repeat(101)).code());
  }

  @Test
  void comesInPages() {
    for (int n = 0; n < 60; n++) {
      of(sue, ADD, world.enroll("n" + n, Role.AGENT));
    }
    var first = ask(sue, MEMBERS);
    assertEquals(50, first.list("members").size());
    var second = query(sue, MEMBERS, "cursor=" + first.at("next"));
    assertEquals(10, second.list("members").size());
    assertNull(second.at("next"));
    assertEquals("cursor_invalid", query(ann, MEMBERS, "cursor=" + first.at("next")).code());
  }

  @Test
  void isDiscardedAndBroughtBack() {
    of(sue, ADD, sam);
    assertNotNull(ask(sue, DISCARD, "{}").at("discardedAt"));
    assertNotNull(ask(sue, DISCARD, "{}").at("discardedAt"));

    assertEquals("not_found", ask(sam, SHOW).code());
    assertEquals("sam", ask(ann, MEMBERS).at("members", 0, "id"));
    assertEquals("team_discarded", of(ann, REMOVE, sam).code());
    assertEquals("team_discarded", ask(ann, RENAME, "{`version`:1,`name`:`Late`}").code());
    make(ann, "Dispatch");
    assertEquals("name_taken", ask(sue, UNDISCARD).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "sue"})
  void comesBackWithItsPeople(String who) {
    of(sue, ADD, sam);
    ask(sue, DISCARD, "{}");

    assertEquals(1, ask(who.equals("ann") ? ann : sue, UNDISCARD).at("people"));
    assertEquals(200, ask(sam, SHOW).status());
  }
}

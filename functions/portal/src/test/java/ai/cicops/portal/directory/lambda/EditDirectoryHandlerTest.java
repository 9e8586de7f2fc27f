package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyFilter;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditDirectoryHandlerTest {
  private static final String SHOW = "GET /api/companies/{id}";
  private static final String EDIT = "PATCH /api/companies/{id}";
  private static final String CREATE = "POST /api/companies";
  private static final String CONTACT = "PUT /api/companies/{id}/contact";
  private static final String DISCARD = "PUT /api/companies/{id}/discard";
  private static final String UNDISCARD = "DELETE /api/companies/{id}/discard";
  private static final String REVIEW = "PUT /api/companies/{id}/review";
  private static final String PROPOSALS = "GET /api/companies/{id}/merge-proposals";
  private static final String MERGE = "POST /api/companies/{id}/merge";
  private static final String UNDO = "POST /api/merges/{id}/undo";

  private final DirectoryWorld world = new DirectoryWorld();
  private final String placeholder = world.placeholder.value();

  @Test
  void showsACompanyWholly() {
    world.enter("sue", Role.SUPERVISOR, "northside");
    var answer = world.enter("owner", Role.CUSTOMER, "northside").asks(SHOW, "northside");

    assertEquals(200, answer.status());
    assertEquals(
        "{\"id\":\"northside\",\"name\":\"Northside Plumbing\",\"place\":\"Minneapolis, MN\","
            + "\"zone\":\"America/Chicago\",\"trades\":[{\"id\":\"plumbing\",\"name\":\"Plumbing\"}],\"organization\":{\"id\":\"home-group\",\"name\":\"Home"
            + " Group\"},"
            + "\"needsReview\":false,\"discardedAt\":null,\"discardReason\":null,\"merged\":null,"
            + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"version\":0,\"campaigns\":[{\"key\":\""
            + CampaignKey.of("Northside Plumbing - Main")
            + "\",\"name\":\"Northside Plumbing - Main\","
            + "\"from\":null,\"to\":null}],\"supervisors\":[{\"id\":\"sue\",\"name\":\"Name of"
            + " sue\",\"email\":\"sue@example.com\"}],\"contactVersion\":0}",
        answer.body());
  }

  @Test
  void makesACompany() {
    var admin = world.admin();
    var fields =
        "{\"name\":\" Bob's  Drains"
            + " \",\"zone\":\"America/Denver\",\"trades\":[\"drain-cleaning\"]}";
    var made = admin.asks(CREATE, "", fields);
    var another = admin.asks(CREATE, "", fields);

    assertEquals(201, made.status(), made.body());
    assertEquals("bob-s-drains", made.at("id"));
    assertEquals("Bob's  Drains", made.at("name"));
    assertEquals(0L, ((Number) there(made, "version")).longValue());
    assertEquals(201, another.status());
    assertEquals(2, listed("Bob"));
    var noted = world.companies.audit().of("company#bob-s-drains", 9).getFirst();
    assertEquals("company_created", noted.action());
    assertEquals("198.51.100.7", noted.address());
    assertEquals("Bob's  Drains", noted.after().get("name"));
  }

  private static Object there(HttpCall.Answer answer, Object... path) {
    var value = answer.at(path);
    assertNotNull(value);
    return value;
  }

  private long listed(String text) {
    return world.companies.list(new CompanyFilter(null, text), null, 99).companies().size();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"zone\":\"America/Denver\"}|missing_field|name",
        "{\"name\":\"\",\"zone\":\"America/Denver\"}|field_invalid|name",
        "{\"name\":\"a\\nb\",\"zone\":\"America/Denver\"}|field_invalid|name",
        "{\"name\":\"a\",\"zone\":\"+01:00\"}|zone_unknown|zone",
        "{\"name\":\"a\",\"zone\":\"UTC\",\"trades\":[\"\"]}|field_invalid|trades",
        "{\"name\":\"a\",\"zone\":\"UTC\",\"trades\":[\"nobodys\"]}|field_invalid|trades",
        "{\"name\":\"a\",\"zone\":\"UTC\",\"id\":\"x\"}|unknown_field|id",
      })
  void refusesWhatCannotBeACompany(String body, String code, String field) {
    var answer = world.admin().asks(CREATE, "", body);

    assertEquals(400, answer.status());
    assertEquals(code, answer.code());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void editsWhatIsNamedAndNotesIt() {
    var answer = world.admin().asks(EDIT, "northside", "{\"version\":0,\"name\":\"Northside\"}");

    assertEquals(200, answer.status());
    assertEquals("Northside", answer.at("name"));
    assertEquals("America/Chicago", answer.at("zone"));
    var noted = world.companies.audit().of("company#northside", 9).getFirst();
    assertEquals("company_edited", noted.action());
    assertEquals(Map.of("name", "Northside Plumbing"), noted.before());
    assertEquals(Map.of("name", "Northside"), noted.after());
  }

  @Test
  void namesTheSupervisorWhoIsAskedFirst() {
    world.enter("tom", Role.SUPERVISOR, "northside");
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");

    var named = sue.asks(CONTACT, "northside", "{\"user\":\"tom\",\"version\":0}");
    assertEquals("tom", named.at("supervisors", 0, "id"));
    assertEquals("tom@example.com", named.at("supervisors", 0, "email"));
    assertEquals("sue", named.at("supervisors", 1, "id"));
    var late = sue.asks(CONTACT, "northside", "{\"user\":\"sue\",\"version\":0}");
    assertEquals("stale", late.code());
    assertEquals("tom", late.at("current", "supervisors", 0, "id"));
    var none = sue.asks(CONTACT, "northside", "{\"user\":\"ada\",\"version\":1}");
    assertEquals("no_supervisor", none.code());
    assertEquals("user", none.at("field"));
    assertEquals(
        "field_invalid", sue.asks(CONTACT, "northside", "{\"user\":\"\",\"version\":1}").code());
    assertEquals(
        "not_found", sue.asks(CONTACT, "summit", "{\"user\":\"tom\",\"version\":0}").code());
    assertEquals(
        "not_found",
        world.admin().asks(CONTACT, "gone", "{\"user\":\"tom\",\"version\":0}").code());
    var owner = world.enter("oda", Role.CUSTOMER, "northside");
    assertEquals(
        "no_permission",
        owner.asks(CONTACT, "northside", "{\"user\":\"sue\",\"version\":1}").code());
    assertEquals("tom", owner.asks(SHOW, "northside").at("supervisors", 0, "id"));
  }

  /** The second sees what the first has written. */
  @Test
  void tellsTheSlowerOfTwoAdmins() {
    var ada = world.admin();
    var bob = world.enter("bob", Role.ADMIN);

    assertEquals(200, ada.asks(EDIT, "northside", "{\"version\":0,\"name\":\"A\"}").status());
    var late = bob.asks(EDIT, "northside", "{\"version\":0,\"name\":\"B\"}");
    assertEquals(409, late.status());
    assertEquals("stale", late.code());
    assertEquals("A", late.at("current", "name"));
    assertEquals(1, ((Number) there(late, "current", "version")).intValue());
    assertEquals(200, bob.asks(EDIT, "northside", "{\"version\":1,\"name\":\"B\"}").status());
  }

  @Test
  void letsSupervisorsEditAllButTheName() {
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");

    assertEquals(
        200, sue.asks(EDIT, "northside", "{\"version\":0,\"trades\":[\"hvac\"]}").status());
    var named = sue.asks(EDIT, "northside", "{\"version\":1,\"name\":\"Mine\"}");
    assertEquals("no_permission", named.code());
    assertEquals("name", named.at("field"));
    assertEquals("not_found", sue.asks(EDIT, "summit", "{\"version\":0}").code());
  }

  @Test
  void discardsAndBringsBack() {
    var admin = world.admin();
    var owner = world.enter("owner", Role.CUSTOMER, "northside");

    var gone = admin.asks(DISCARD, "northside", "{\"reason\":\"Moved away\"}");
    assertEquals("2026-11-20T14:00:00Z", gone.at("discardedAt"));
    assertEquals("Moved away", gone.at("discardReason"));
    assertEquals(gone.body(), admin.asks(DISCARD, "northside", "{}").body());
    assertEquals("not_found", owner.asks(SHOW, "northside").code());
    assertEquals(200, admin.asks(SHOW, "northside").status());
    assertEquals(0, listed("Northside Plumbing"));

    var back = admin.asks(UNDISCARD, "northside");
    assertNull(back.at("discardedAt"));
    assertNull(back.at("discardReason"));
    assertEquals(200, owner.asks(SHOW, "northside").status());
    assertEquals(200, admin.asks(UNDISCARD, "northside").status());
    assertEquals(2, world.companies.audit().of("company#northside", 9).size());
  }

  @Test
  void proposesTheNearestFirst() {
    var answer = world.admin().asks(PROPOSALS, placeholder);

    assertEquals(200, answer.status());
    assertEquals("northside", answer.at("proposals", 0, "company", "id"));
    assertEquals("spelling", answer.at("proposals", 0, "reason", "kind"));
    assertEquals("campaign", answer.at("proposals", 0, "reason", "near"));
    assertEquals("Northside Plumbing - Main", answer.at("proposals", 0, "reason", "text"));
    assertEquals(1, ((List<?>) there(answer, "proposals")).size());
    assertEquals("not_found", world.enter("bob", Role.ADMIN).asks(PROPOSALS, "summit").code());
  }

  @Test
  void mergesAndUndoes() {
    var admin = world.admin();
    var merge = admin.asks(MERGE, placeholder, "{\"into\":\"northside\",\"version\":0}");
    var id = String.valueOf(merge.at("id"));

    assertEquals(200, merge.status());
    assertEquals("Northsdie Plumbing - main", merge.at("moved", 0, "name"));
    assertEquals("2026-12-20T14:00:00Z", merge.at("undoableUntil"));
    assertEquals("northside", admin.asks(SHOW, placeholder).at("merged", "company"));
    assertEquals(id, admin.asks("GET /api/merges", "").at("merges", 0, "id"));
    assertEquals(2, campaigns("northside"));

    var undone = admin.asks(UNDO, id, "{}");
    assertEquals(200, undone.status());
    assertEquals("2026-11-20T14:00:00Z", undone.at("undoneAt"));
    assertEquals(List.of(), undone.at("left"));
    assertEquals(undone.body(), admin.asks(UNDO, id, "{}").body());
    assertEquals(List.of(), admin.asks("GET /api/merges", "").at("merges"));
    assertEquals(1, campaigns("northside"));
  }

  private int campaigns(String company) {
    return world.companies.find(new CompanyId(company)).orElseThrow().campaigns().size();
  }

  @Test
  void refusesMergesThatCannotBe() {
    var admin = world.admin();

    assertEquals(
        "nothing_to_review",
        admin.asks(MERGE, "summit", "{\"into\":\"northside\",\"version\":0}").code());
    var stale = admin.asks(MERGE, placeholder, "{\"into\":\"northside\",\"version\":3}");
    assertEquals("stale", stale.code());
    assertEquals(placeholder, stale.at("current", "id"));
    for (var into : List.of("nobody", placeholder, "NO ID")) {
      var answer = admin.asks(MERGE, placeholder, "{\"into\":\"" + into + "\",\"version\":0}");
      assertEquals("field_invalid", answer.code());
      assertEquals("into", answer.at("field"));
    }
  }

  @Test
  void undoesForThirtyDays() {
    var merge = world.admin().asks(MERGE, placeholder, "{\"into\":\"northside\",\"version\":0}");
    world.clock.advance(Duration.ofDays(31));
    var later = world.enter("bob", Role.ADMIN);

    assertEquals("undo_too_late", later.asks(UNDO, String.valueOf(merge.at("id")), "{}").code());
    assertEquals("not_found", later.asks(UNDO, "nothing", "{}").code());
  }

  @Test
  void reviewsACompanyOfItsOwn() {
    var admin = world.admin();
    var fields = "\"name\":\"Northsdie\",\"zone\":\"America/Chicago\"}";
    var reviewed = admin.asks(REVIEW, placeholder, "{\"version\":0," + fields);

    assertEquals(200, reviewed.status());
    assertEquals(false, reviewed.at("needsReview"));
    assertEquals("Northsdie", reviewed.at("name"));
    assertEquals("stale", admin.asks(REVIEW, placeholder, "{\"version\":0," + fields).code());
    assertEquals(
        "nothing_to_review", admin.asks(REVIEW, placeholder, "{\"version\":1," + fields).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCARD, REVIEW, MERGE, CREATE, UNDO, UNDISCARD, PROPOSALS})
  void keepsTheAdminsWorkFromOthers(String route) {
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");
    var owner = world.enter("owner", Role.CUSTOMER, "northside");
    var agent = world.enter("ann", Role.AGENT, "northside");

    assertEquals("no_permission", sue.asks(route, "northside", "{}").code());
    assertEquals("no_permission", owner.asks(route, "northside", "{}").code());
    assertEquals(
        route.equals(CREATE) || route.equals(UNDO) ? "no_permission" : "not_found",
        agent.asks(route, "northside", "{}").code());
    assertEquals(401, world.stranger(route).status());
  }

  @Test
  void keepsTheListOfMergesFromOthers() {
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");

    assertEquals("no_permission", sue.asks("GET /api/merges", "").code());
    assertEquals("not_found", sue.asks(SHOW, "summit").code());
    assertEquals("not_found", sue.asks(SHOW, "NO ID").code());
  }
}

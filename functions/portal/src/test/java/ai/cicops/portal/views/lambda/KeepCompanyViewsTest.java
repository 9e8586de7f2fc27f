package ai.cicops.portal.views.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.views.KeepViews;
import ai.cicops.portal.views.MemoryViews;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views of the list of calls that everybody of a company has. */
class KeepCompanyViewsTest {
  private static final CompanyId COMPANY = new CompanyId("northside");
  private static final String LOST = "outcome=lost";

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor ann = world.enroll("ann", Role.ADMIN);
  private final IdentityWorld.Visitor sue = member("sue", Role.SUPERVISOR, "northside");
  private final IdentityWorld.Visitor eve = member("eve", Role.SUPERVISOR, "summit");
  private final IdentityWorld.Visitor ava = member("ava", Role.AGENT, "northside");
  private final IdentityWorld.Visitor olga =
      world.enroll("olga", Role.CUSTOMER, new Grant(COMPANY, true, Set.of()));
  private final IdentityWorld.Visitor max =
      world.enroll(
          "max", Role.CUSTOMER, new Grant(COMPANY, false, Set.of(Permission.MANAGE_MEMBERS)));
  private final IdentityWorld.Visitor pat = member("pat", Role.CUSTOMER, "northside");
  private final IdentityWorld.Visitor kim = member("kim", Role.CUSTOMER, "northside");
  private final IdentityWorld.Visitor foe = member("foe", Role.CUSTOMER, "summit");
  private final KeepViewsHandler handler =
      new KeepViewsHandler(
          world.surroundings, world.gate, new MemoryViews(world.audit), world.companies);

  private IdentityWorld.Visitor member(String id, Role role, String company) {
    return world.enroll(id, role, new Grant(new CompanyId(company), false, Set.of()));
  }

  private HttpCall.Answer keeps(
      IdentityWorld.Visitor who, String id, String name, String query, long version) {
    return puts(
        who, id, "calls", "\"shared\":true,\"company\":\"northside\"", name, query, version);
  }

  private HttpCall.Answer puts(
      IdentityWorld.Visitor who,
      String id,
      String list,
      String shelf,
      String name,
      String query,
      long version) {
    return who.asks("PUT /api/views/{view}")
        .parameter("view", id)
        .json(
            "{\"list\":\"%s\",\"name\":\"%s\",\"query\":\"%s\",%s,\"version\":%d}"
                .formatted(list, name, query, shelf, version))
        .to(handler);
  }

  private static HttpCall.Answer lists(
      KeepViewsHandler handler, IdentityWorld.Visitor who, String query) {
    return who.asks("GET /api/views").query(query).to(handler);
  }

  private List<String> names(IdentityWorld.Visitor who, String query) {
    var all = lists(handler, who, query);
    assertEquals(200, all.status(), all.body());
    return all.list("views").stream()
        .map(view -> String.valueOf(((Map<?, ?>) view).get("name")))
        .toList();
  }

  private HttpCall.Answer removes(IdentityWorld.Visitor who, String id) {
    return who.asks("DELETE /api/views/{view}")
        .parameter("view", id)
        .query("list=calls&shared=true&company=northside")
        .to(handler);
  }

  @Test
  void sharesWithEverybodyWhoSeesTheCalls() {
    assertEquals(200, keeps(pat, "view-0001", "Lost jobs", LOST, 0).status());
    assertEquals(
        200, puts(pat, "view-0002", "calls", "\"shared\":false", "My own", LOST, 0).status());
    assertEquals(
        200, puts(sue, "view-0003", "calls", "\"shared\":true", "CIC’s", LOST, 0).status());

    var ofCompany = "list=calls&company=northside";
    assertEquals(List.of("Lost jobs", "My own"), names(pat, ofCompany));
    assertEquals(List.of("Lost jobs"), names(kim, ofCompany));
    assertEquals(List.of("CIC’s", "Lost jobs"), names(sue, ofCompany));
    assertEquals(List.of("CIC’s", "Lost jobs"), names(ann, ofCompany));
    assertEquals(List.of("My own"), names(pat, "list=calls"));
    assertEquals(List.of("CIC’s"), names(eve, "list=calls"));
    assertEquals(List.of(), names(pat, "list=companies"));
    var seen = lists(handler, kim, ofCompany);
    assertEquals(true, seen.at("views", 0, "shared"));
    assertEquals("northside", seen.at("views", 0, "company"));
    assertEquals(false, seen.at("views", 0, "mine"));
  }

  @Test
  void hidesWhatIsAnotherCompanys() {
    keeps(pat, "view-0001", "Lost jobs", LOST, 0);

    for (var stranger : List.of(foe, eve)) {
      assertEquals("not_found", lists(handler, stranger, "list=calls&company=northside").code());
      assertEquals("not_found", keeps(stranger, "view-0002", "Theirs", LOST, 0).code());
      assertEquals("not_found", removes(stranger, "view-0001").code());
    }
    assertEquals("no_permission", lists(handler, ava, "list=calls&company=northside").code());
    assertEquals("no_permission", keeps(ava, "view-0002", "Theirs", LOST, 0).code());
    assertEquals("not_found", lists(handler, ann, "list=calls&company=nowhere").code());
    assertEquals(List.of("Lost jobs"), names(pat, "list=calls&company=northside"));
  }

  @Test
  void hidesThoseOfADiscardedCompanyFromItsCustomers() {
    keeps(pat, "view-0001", "Lost jobs", LOST, 0);
    var company = world.companies.find(COMPANY).orElseThrow().company();
    var discarded = company.with(company.standing().discarded(world.clock.instant(), null));
    var entry =
        new AuditEntry("company#northside", world.clock.instant(), "d", "a", "d", "", Map.of());
    assertTrue(world.companies.change(discarded, new Deed(entry)));

    assertEquals("not_found", lists(handler, pat, "list=calls&company=northside").code());
    assertEquals(List.of("Lost jobs"), names(sue, "list=calls&company=northside"));
  }

  @Test
  void leavesThemToTheirMakerAndWhoManagesTheMembers() {
    keeps(pat, "view-0001", "Lost jobs", LOST, 0);

    assertEquals("no_permission", keeps(kim, "view-0001", "Mine now", LOST, 1).code());
    assertEquals("no_permission", removes(kim, "view-0001").code());
    long version = 1;
    for (var manager : List.of(pat, max, olga, sue, ann)) {
      var kept = keeps(manager, "view-0001", "Lost " + version, LOST, version++);
      assertEquals(200, kept.status(), kept.body());
      assertEquals(true, kept.at("mine"));
    }
    assertEquals(204, removes(olga, "view-0001").status());
    assertEquals(
        List.of(
            "view_kept",
            "view_kept",
            "view_kept",
            "view_kept",
            "view_kept",
            "view_kept",
            "view_removed"),
        world.audit.of("company#northside", 10).stream().map(AuditEntry::action).sorted().toList());
  }

  @Test
  void refusesTenThousandViews() {
    for (int n = 0; n < KeepViews.MOST; n++) {
      assertEquals(200, keeps(pat, "view-%04d".formatted(n), "N" + n, LOST, 0).status());
    }
    for (int n = KeepViews.MOST; n < 10_000; n++) {
      assertEquals("too_many_views", keeps(pat, "view-%04d".formatted(n), "N" + n, LOST, 0).code());
    }
    assertEquals(KeepViews.MOST, names(kim, "list=calls&company=northside").size());
    assertEquals(200, puts(pat, "view-0001", "calls", "\"shared\":false", "Own", LOST, 0).status());
  }

  @ParameterizedTest
  @CsvSource({
    "companies,true,northside,outcome=lost,company",
    "calls,false,northside,outcome=lost,company",
    "calls,true,North side,outcome=lost,company",
    "calls,true,northside,company=summit&outcome=lost,query",
    "calls,true,northside,company=northside&company=summit,query",
    "calls,true,northside,cursor=abc,query",
  })
  void refusesWhatCannotBeACompanys(
      String list, boolean shared, String company, String query, String field) {
    var shelf = "\"shared\":%s,\"company\":\"%s\"".formatted(shared, company);
    var answer = puts(pat, "view-0001", list, shelf, "Name", query, 0);

    assertEquals("field_invalid", answer.code(), answer.body());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void keepsTheCompanyThatTheViewNamesItself() {
    assertEquals(
        200, keeps(pat, "view-0001", "Lost", "company=northside&outcome=lost", 0).status());
    assertEquals("field_invalid", lists(handler, pat, "list=companies&company=northside").code());
    assertEquals("field_invalid", lists(handler, pat, "list=calls&company=%20").code());
  }
}

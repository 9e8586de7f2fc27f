package ai.cicops.portal.views.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.views.KeepViews;
import ai.cicops.portal.views.MemoryViews;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepViewsHandlerTest {
  private static final Grant NORTHSIDE = new Grant(new CompanyId("northside"), true, Set.of());

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor ann = world.enroll("ann", Role.ADMIN);
  private final IdentityWorld.Visitor sue = world.enroll("sue", Role.SUPERVISOR, NORTHSIDE);
  private final IdentityWorld.Visitor sam = world.enroll("sam", Role.SUPERVISOR, NORTHSIDE);
  private final IdentityWorld.Visitor pat = world.enroll("pat", Role.CUSTOMER, NORTHSIDE);
  private final KeepViewsHandler handler =
      new KeepViewsHandler(
          world.surroundings, world.gate, new MemoryViews(world.audit), world.companies);

  private HttpCall.Answer keeps(
      IdentityWorld.Visitor who, String id, String name, boolean shared, long version) {
    return puts(who, id, "companies", name, "trade=hvac", shared, version);
  }

  private HttpCall.Answer puts(
      IdentityWorld.Visitor who,
      String id,
      String list,
      String name,
      String query,
      boolean shared,
      long version) {
    return who.asks("PUT /api/views/{view}")
        .parameter("view", id)
        .json(
            "{\"list\":\"%s\",\"name\":\"%s\",\"query\":\"%s\",\"shared\":%s,\"version\":%d}"
                .formatted(list, name, query, shared, version))
        .to(handler);
  }

  private List<String> names(IdentityWorld.Visitor who) {
    var all = who.asks("GET /api/views").query("list=companies").to(handler);
    assertEquals(200, all.status());
    return all.list("views").stream()
        .map(view -> String.valueOf(((Map<?, ?>) view).get("name")))
        .toList();
  }

  private HttpCall.Answer removes(IdentityWorld.Visitor who, String id, boolean shared) {
    return who.asks("DELETE /api/views/{view}")
        .parameter("view", id)
        .query("list=companies&shared=" + shared)
        .to(handler);
  }

  @Test
  void keepsOnesOwnAndSharesAmongStaff() {
    assertEquals(200, keeps(sue, "view-0001", "mine", false, 0).status());
    assertEquals(200, keeps(sue, "view-0002", "Ours", true, 0).status());
    assertEquals(200, keeps(pat, "view-0003", "Of a customer", false, 0).status());

    assertEquals(List.of("mine", "Ours"), names(sue));
    assertEquals(List.of("Ours"), names(sam));
    assertEquals(List.of("Of a customer"), names(pat));
    var all = sam.asks("GET /api/views").query("list=companies").to(handler);
    assertEquals(true, all.at("views", 0, "shared"));
    assertEquals(false, all.at("views", 0, "mine"));
    assertEquals("trade=hvac", all.at("views", 0, "query"));
  }

  @Test
  void makesOneHoweverOftenItIsAsked() {
    assertEquals(1, keeps(sue, "view-0001", "Mine", false, 0).at("version"));
    assertEquals(1, keeps(sue, "view-0001", "Mine", false, 0).at("version"));

    assertEquals(List.of("Mine"), names(sue));
    assertEquals(1, world.audit.of("user#sue", 10).size());
  }

  @Test
  void changesTheVersionThatWasRead() {
    keeps(sue, "view-0001", "Mine", false, 0);
    assertEquals(2, keeps(sue, "view-0001", "Renamed", false, 1).at("version"));
    assertEquals("stale", keeps(sue, "view-0001", "Late", false, 1).code());
    assertEquals("stale", keeps(sue, "view-0009", "Unknown", false, 3).code());
  }

  @Test
  void leavesWhatIsSharedToItsMakerAndAdmins() {
    keeps(sue, "view-0001", "Ours", true, 0);

    assertEquals("no_permission", keeps(sam, "view-0001", "Mine now", true, 1).code());
    assertEquals("no_permission", removes(sam, "view-0001", true).code());
    assertEquals("no_permission", keeps(pat, "view-0002", "Theirs", true, 0).code());
    assertEquals("no_permission", removes(pat, "view-0001", true).code());
    assertEquals("no_permission", removes(pat, "view-none", true).code());
    assertEquals(200, keeps(ann, "view-0001", "Everybody’s", true, 1).status());
    assertEquals(204, removes(ann, "view-0001", true).status());
    assertEquals(204, removes(sue, "view-0001", true).status());
    assertEquals(
        List.of("view_kept", "view_kept", "view_removed"),
        world.audit.of("views", 10).stream().map(AuditEntry::action).sorted().toList());
  }

  @Test
  void keepsFiftyOfAListAtMost() {
    for (int n = 0; n < KeepViews.MOST; n++) {
      assertEquals(200, keeps(sue, "view-%04d".formatted(n), "N" + n, false, 0).status());
    }
    assertEquals("too_many_views", keeps(sue, "view-9999", "One more", false, 0).code());
    assertEquals(200, keeps(sue, "view-0000", "Renamed", false, 1).status());
    assertEquals(200, keeps(sue, "view-9999", "Shared", true, 0).status());
  }

  @ParameterizedTest
  @CsvSource({
    "short,companies,Name,trade=hvac,id",
    "View-0001,companies,Name,trade=hvac,id",
    "view-0001,numbers,Name,trade=hvac,list",
    "view-0001,companies,' ',trade=hvac,name",
    "view-0001,companies,a\\u0007b,trade=hvac,name",
    "view-0001,companies,Name,a b,query",
    "view-0001,companies,Name,a#b,query",
    "view-0001,companies,Name,?a,query",
    "view-0001,companies,Name,a\\u00e4,query",
    "view-0001,calls,Name,outcome=lost&cursor=abc,query",
  })
  void refusesWhatCannotBeKept(String id, String list, String name, String query, String field) {
    var answer = puts(sue, id, list, name, query, false, 0);

    assertEquals("field_invalid", answer.code());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void refusesListsThatItDoesNotKnow() {
    assertEquals("field_invalid", sue.asks("GET /api/views").to(handler).code());
    assertEquals(
        "unknown_field", sue.asks("GET /api/views").query("list=companies&a=b").to(handler).code());
  }
}

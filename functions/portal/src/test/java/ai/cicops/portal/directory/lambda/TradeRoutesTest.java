package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeRoutesTest {
  private static final String LIST = "GET /api/trades";
  private static final String CREATE = "POST /api/trades";
  private static final String RENAME = "PATCH /api/trades/{id}";
  private static final String DELETE = "DELETE /api/trades/{id}";
  private static final String ATTACH = "PUT /api/trades/{id}/companies";

  private final DirectoryWorld world = new DirectoryWorld();
  private final DirectoryWorld.Visitor admin = world.admin();
  private final DirectoryWorld.Visitor sue = world.enter("sue", Role.SUPERVISOR, "northside");

  private static HttpCall.Answer delete(DirectoryWorld.Visitor who, String trade, String query) {
    return who.asksWith(DELETE, trade, query);
  }

  @Test
  void areListedWithWhatOneLooksAfter() {
    assertEquals("Plumbing", admin.asks(LIST, "").at("trades", 3, "name"));
    assertEquals(2, admin.asks(LIST, "").at("trades", 3, "companies"));
    assertEquals(1, sue.asks(LIST, "").at("trades", 3, "companies"));
    assertEquals(0, sue.asks(LIST, "").at("trades", 0, "companies"));
  }

  @Test
  void areMadeAndRenamed() {
    var made = sue.asks(CREATE, "", "{\"name\":\" Solar \"}");
    assertEquals(201, made.status());
    assertEquals(
        "{\"id\":\"solar\",\"name\":\"Solar\",\"companies\":0,\"version\":0}", made.body());
    var taken = sue.asks(CREATE, "", "{\"name\":\"solar\"}");
    assertEquals("name_taken", taken.code());
    assertEquals("name", taken.at("field"));

    var renamed = sue.asks(RENAME, "plumbing", "{\"version\":0,\"name\":\"Pipes\"}");
    assertEquals("Pipes", renamed.at("name"));
    assertEquals(1, renamed.at("companies"));
    var stale = admin.asks(RENAME, "plumbing", "{\"version\":0,\"name\":\"Late\"}");
    assertEquals("stale", stale.code());
    assertEquals("Pipes", stale.at("current", "name"));
    assertEquals("Pipes", admin.asks("GET /api/companies/{id}", "summit").at("trades", 0, "name"));
    assertEquals("field_invalid", admin.asks(CREATE, "", "{\"name\":\" \"}").code());
    assertEquals("not_found", admin.asks(RENAME, "x", "{\"version\":0,\"name\":\"x\"}").code());
  }

  @Test
  void areDeletedByWhoSawHowManyLoseThem() {
    assertEquals("no_permission", delete(sue, "plumbing", "companies=1").code());
    var stale = delete(admin, "plumbing", "companies=1");
    assertEquals("stale", stale.code());
    assertEquals(2, stale.at("current", "companies"));
    assertEquals(2, delete(admin, "plumbing", "companies=2").at("companies"));
    assertEquals(0, delete(admin, "plumbing", "companies=2").at("companies"));
    assertEquals(200, delete(sue, "roofing", "companies=0").status());
    for (var query : new String[] {"", "companies=many", "companies=-1"}) {
      assertEquals("field_invalid", delete(admin, "hvac", query).code());
    }
    assertEquals("not_found", delete(admin, "nobodys", "companies=0").code());
  }

  @Test
  void areGivenToOnesOwnCompanies() {
    var attached =
        sue.asks(ATTACH, "hvac", "{\"add\":[\"northside\",\"summit\"],\"remove\":[\"gone\"]}");
    assertEquals(
        "{\"outcomes\":[{\"company\":\"northside\",\"outcome\":\"added\"},{\"company\":\"summit\",\"outcome\":\"not_found\"},{\"company\":\"gone\",\"outcome\":\"not_found\"}]}",
        attached.body());
    var twice = sue.asks(ATTACH, "hvac", "{\"add\":[\"northside\"],\"remove\":[\"northside\"]}");
    assertEquals("remove", twice.at("field"));
    assertEquals("field_invalid", sue.asks(ATTACH, "hvac", "{\"add\":[\"No id\"]}").code());
    assertEquals("not_found", sue.asks(ATTACH, "none", "{}").code());
    var many =
        IntStream.rangeClosed(0, 100)
            .mapToObj(number -> "\"c" + number + "\"")
            .collect(Collectors.joining(","));
    assertEquals("add", sue.asks(ATTACH, "hvac", "{\"add\":[" + many + "]}").at("field"));
  }

  @ParameterizedTest
  @ValueSource(strings = {LIST, CREATE, RENAME, DELETE, ATTACH})
  void areNobodysBesidesStaff(String route) {
    var owner = world.enter("oda", Role.CUSTOMER, "northside");

    assertEquals("no_permission", owner.asks(route, "plumbing", "{}").code());
  }
}

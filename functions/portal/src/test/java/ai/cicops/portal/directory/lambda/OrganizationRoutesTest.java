package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationRoutesTest {
  private static final String LIST = "GET /api/organizations";
  private static final String SHOW = "GET /api/organizations/{id}";
  private static final String CREATE = "POST /api/organizations";
  private static final String RENAME = "PATCH /api/organizations/{id}";
  private static final String DISCARD = "PUT /api/organizations/{id}/discard";
  private static final String UNDISCARD = "DELETE /api/organizations/{id}/discard";
  private static final String ATTACH = "PUT /api/companies/{id}/organization";

  private final DirectoryWorld world = new DirectoryWorld();
  private final DirectoryWorld.Visitor admin = world.admin();

  @Test
  void makesRenamesAndLists() {
    assertEquals(201, admin.asks(CREATE, "", "{\"name\":\"Beta Group\"}").status());
    assertEquals(201, admin.asks(CREATE, "", "{\"name\":\"Alpha\"}").status());
    var renamed = admin.asks(RENAME, "beta-group", "{\"version\":0,\"name\":\"Gamma\"}");
    assertEquals(
        "{\"id\":\"beta-group\",\"name\":\"Gamma\",\"discardedAt\":null,\"version\":1}",
        renamed.body());
    assertEquals("Alpha", admin.asks(LIST, "").at("organizations", 0, "name"));
    assertEquals("Gamma", admin.asks(LIST, "").at("organizations", 1, "name"));

    var late = admin.asks(RENAME, "beta-group", "{\"version\":0,\"name\":\"Late\"}");
    assertEquals("stale", late.code());
    assertEquals("Gamma", late.at("current", "name"));
    assertEquals("field_invalid", admin.asks(CREATE, "", "{\"name\":\" \"}").code());
    assertEquals(
        "not_found", admin.asks(RENAME, "nobody", "{\"version\":0,\"name\":\"x\"}").code());
  }

  @Test
  void hangsACompanyOnItAndNamesWhatHangsOnIt() {
    admin.asks(CREATE, "", "{\"name\":\"Alpha\"}");
    var attached = admin.asks(ATTACH, "summit", "{\"version\":0,\"organization\":\"alpha\"}");

    assertEquals("Alpha", attached.at("organization", "name"));
    var refused = admin.asks(DISCARD, "alpha", "{}");
    assertEquals("organization_in_use", refused.code());
    assertEquals("Summit Heating & Air", refused.at("companies", 0, "name"));
    var stale = admin.asks(ATTACH, "summit", "{\"version\":0,\"organization\":null}");
    assertEquals("Alpha", stale.at("current", "organization", "name"));

    assertNull(admin.asks(ATTACH, "summit", "{\"version\":1}").at("organization"));
    assertEquals("2026-11-20T14:00:00Z", admin.asks(DISCARD, "alpha", "{}").at("discardedAt"));
    var gone = admin.asks(ATTACH, "summit", "{\"version\":2,\"organization\":\"alpha\"}");
    assertEquals("field_invalid", gone.code());
    assertEquals("organization", gone.at("field"));
    assertNull(admin.asks(UNDISCARD, "alpha").at("discardedAt"));
  }

  @Test
  void showsWhatHangsOnIt() {
    admin.asks(CREATE, "", "{\"name\":\"Alpha\"}");
    assertEquals(
        "{\"id\":\"alpha\",\"name\":\"Alpha\",\"discardedAt\":null,\"version\":0,\"companies\":[]}",
        admin.asks(SHOW, "alpha").body());
    admin.asks(ATTACH, "summit", "{\"version\":0,\"organization\":\"alpha\"}");
    admin.asks(ATTACH, "northside", "{\"version\":0,\"organization\":\"alpha\"}");
    admin.asks("PUT /api/companies/{id}/discard", "summit", "{}");

    var shown = admin.asks(SHOW, "alpha");
    assertEquals("northside", shown.at("companies", 0, "id"));
    assertEquals(1, shown.at("companies", 0, "version"));
    assertEquals("Summit Heating & Air", shown.at("companies", 1, "name"));
    assertEquals("2026-11-20T14:00:00Z", shown.at("companies", 1, "discardedAt"));
    assertEquals("not_found", admin.asks(SHOW, "nobody").code());
    assertEquals("not_found", admin.asks(SHOW, "No id").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {LIST, SHOW, CREATE, RENAME, DISCARD, UNDISCARD, ATTACH})
  void keepsTheAdminsWorkFromOthers(String route) {
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");

    assertEquals("no_permission", sue.asks(route, "northside", "{}").code());
  }
}

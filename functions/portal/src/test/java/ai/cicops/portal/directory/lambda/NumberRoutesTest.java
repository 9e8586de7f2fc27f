package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.lambda.JsonTree;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRoutesTest {
  private static final String SHOW = "GET /api/companies/{id}/numbers";
  private static final String ADD = "POST /api/companies/{id}/numbers";
  private static final String EDIT = "PATCH /api/companies/{id}/numbers/{number}";
  private static final String MOVE = "PUT /api/companies/{id}/numbers/{number}/company";
  private static final String IMPORT = "POST /api/companies/{id}/numbers/import";
  private static final String LIST = "GET /api/numbers";
  private static final String MAIN =
      "{\"number\":\"(612) 555-0199\",\"label\":\"Main\",\"source\":\"Website\"}";

  private final DirectoryWorld world = new DirectoryWorld();
  private final DirectoryWorld.Visitor admin = world.admin();

  private HttpCall.Answer add(DirectoryWorld.Visitor who, String company) {
    return who.asks(ADD, company, MAIN);
  }

  private static HttpCall.Answer edit(DirectoryWorld.Visitor who, String fields) {
    return who.asksOf(EDIT, "northside", "16125550199", "{" + fields + "}");
  }

  @Test
  void entersANumberAsPeopleWriteIt() {
    var added = add(admin, "northside");

    assertEquals(201, added.status());
    assertEquals(
        JsonTree.parse(
            """
            {"number": "+16125550199", "written": "(612) 555-0199", "state": "active",
             "now": {"label": "Main", "source": "Website", "campaign": null, "active": true,
              "from": "2026-11-20T06:00:00Z", "to": null},
             "planned": [], "history": [], "leavesAt": null, "version": 1}
            """),
        added.json());
    var shown = admin.asks(SHOW, "northside");
    assertEquals(added.json(), shown.at("numbers", 0));
    assertEquals("Northside Plumbing - Main", shown.at("campaigns", 0));
    assertEquals(true, shown.at("mayKeep"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'number':'911','label':'x'                                  | number_invalid   | number",
        "'number':'6125550100','label':' '                           | field_invalid    | label",
        "'number':'6125550100','label':'x','from':'tomorrow'         | field_invalid    | from",
        "'number':'6125550100','label':'x','from':'1999-01-01'       | field_invalid    | from",
        "'number':'6125550100','label':'x','from':'2030-01-01'       | field_invalid    | from",
        "'number':'6125550100','label':'x','campaign':'None of ours' | campaign_unknown | campaign",
        "'number':'6125550199','label':'x'                           | number_known     | number",
        "'number':'6125550100'                                       | missing_field    | label",
      },
      quoteCharacter = '"')
  void refusesWhatCannotBe(String fields, String code, String field) {
    add(admin, "northside");
    var refused = admin.asks(ADD, "northside", "{" + fields.replace('\'', '"') + "}");

    assertEquals(code, refused.code());
    assertEquals(field, refused.at("field"));
  }

  @Test
  void tellsWhoseItIsToWhoMaySeeThat() {
    add(admin, "summit");
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");

    assertEquals(
        "This number belongs to Summit Heating & Air, or will. Move it from there.",
        add(admin, "northside").at("detail"));
    assertEquals("number_taken", add(sue, "northside").code());
    assertEquals(
        "This number belongs to another company, or will. Move it from there to this one.",
        add(sue, "northside").at("detail"));
  }

  @Test
  void changesFromADayOnAndShowsWhatSomebodyElseMade() {
    add(admin, "northside");
    var planned = edit(admin, "\"version\":1,\"label\":\"Winter\",\"from\":\"2026-12-01\"");
    assertEquals("Winter", planned.at("planned", 0, "label"));
    assertEquals("2026-12-01T06:00:00Z", planned.at("now", "to"));

    var stale = edit(admin, "\"version\":1,\"active\":false");
    assertEquals("stale", stale.code());
    assertEquals("Winter", stale.at("current", "planned", 0, "label"));
    var early = edit(admin, "\"version\":2,\"active\":false");
    assertEquals("change_too_early", early.code());
    assertEquals(
        "The first day that this can hold from is 2026-12-01. Choose it or a later one.",
        early.at("detail"));

    world.clock.advance(Duration.ofDays(30));
    var later = world.enter("later", Role.ADMIN);
    var retired = edit(later, "\"version\":2,\"active\":false,\"campaign\":\"\"");
    assertEquals("retired", retired.at("state"));
    assertEquals("Winter", retired.at("history", 0, "label"));
    assertEquals("Main", retired.at("history", 1, "label"));
  }

  @Test
  void movesWhatOneKeepsOnBothSides() {
    add(admin, "northside");
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");
    var both = world.enter("bob", Role.SUPERVISOR, "northside", "summit");
    var move = "{\"version\":1,\"company\":\"summit\",\"from\":\"2026-12-01\"}";
    var refused = sue.asksOf(MOVE, "northside", "16125550199", move);
    assertEquals("field_invalid", refused.code());
    assertEquals("company", refused.at("field"));

    var moved = both.asksOf(MOVE, "northside", "16125550199", move);
    assertEquals("2026-12-01T06:00:00Z", moved.at("leavesAt"));
    assertEquals("planned", both.asks(SHOW, "summit").at("numbers", 0, "state"));
    assertEquals("number_taken", edit(sue, "\"version\":2,\"label\":\"x\"").code());
    assertEquals("not_found", sue.asksOf(EDIT, "northside", "1", "{\"version\":0}").code());
    assertEquals(
        "not_found", sue.asksOf(EDIT, "northside", "16125550198", "{\"version\":0}").code());
  }

  @Test
  void movesOnTheDayItCame() {
    add(admin, "northside");
    var move = "{\"version\":1,\"company\":\"summit\"}";
    var moved = admin.asksOf(MOVE, "northside", "16125550199", move);

    assertEquals("moved", moved.at("state"));
    assertNull(moved.at("leavesAt"));
    assertEquals(0, admin.asks(SHOW, "northside").list("numbers").size());
    assertEquals("active", admin.asks(SHOW, "summit").at("numbers", 0, "state"));
  }

  @Test
  void previewsAListAndBringsItIn() {
    add(admin, "summit");
    var csv =
        "Number,Label,Notes\\r\\n6125550100,One,x\\r\\n6125550199,Two,x\\r\\nnone,Three,x\\r\\n";
    var preview = admin.asks(IMPORT, "northside", "{\"csv\":\"" + csv + "\",\"apply\":false}");

    assertEquals("new", preview.at("rows", 0, "outcome"));
    assertEquals("(612) 555-0100", preview.at("rows", 0, "number"));
    assertEquals("One", preview.at("rows", 0, "after", "label"));
    assertEquals("Summit Heating & Air", preview.at("rows", 1, "company"));
    assertEquals("This number belongs to Summit Heating & Air.", preview.at("rows", 1, "sentence"));
    assertEquals("number_invalid", preview.at("rows", 2, "code"));
    assertEquals(4, preview.at("rows", 2, "row"));
    assertEquals("Notes", preview.at("ignored", 0));
    assertEquals(0, preview.at("counts", "written"));
    assertEquals(0, admin.asks(SHOW, "northside").list("numbers").size());

    var sue = world.enter("sue", Role.SUPERVISOR, "northside");
    var applied = sue.asks(IMPORT, "northside", "{\"csv\":\"" + csv + "\",\"apply\":true}");
    assertEquals(1, applied.at("counts", "written"));
    assertEquals(2, applied.at("counts", "refused"));
    assertNull(applied.at("rows", 1, "company"));
    assertEquals(
        1,
        sue.asks(IMPORT, "northside", "{\"csv\":\"" + csv + "\",\"apply\":true}")
            .at("counts", "unchanged"));
  }

  @Test
  void takesAListOfTwoThousandRows() {
    var csv = new StringBuilder("number,label,source,campaign");
    for (int row = 0; row < 2000; row++) {
      csv.append("\\n612555%04d,".formatted(row)).append("x".repeat(80)).append(",Website,");
    }
    var applied = admin.asks(IMPORT, "northside", "{\"csv\":\"" + csv + "\",\"apply\":true}");

    assertEquals(2000, applied.at("counts", "written"));
  }

  @Test
  void refusesListsThatAreNone() {
    assertEquals(
        "csv_column_missing",
        admin.asks(IMPORT, "northside", "{\"csv\":\"\",\"apply\":false}").code());
    var long256 = "number\\n" + "6".repeat(256 * 1024);
    assertEquals(
        "csv_too_long",
        admin.asks(IMPORT, "northside", "{\"csv\":\"" + long256 + "\",\"apply\":false}").code());
    var longer = "6".repeat(800 * 1024);
    assertEquals(
        "body_too_large",
        admin.asks(IMPORT, "northside", "{\"csv\":\"" + longer + "\",\"apply\":false}").code());
  }

  @Test
  void listsThoseOfAllCompaniesForWhoKeepsThem() {
    add(admin, "summit");
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");
    sue.asks(ADD, "northside", "{\"number\":\"6125550100\",\"label\":\"Ours\"}");

    assertEquals(2, admin.asks(LIST, "").list("numbers").size());
    assertEquals("Summit Heating & Air", admin.asks(LIST, "").at("numbers", 1, "companyName"));
    assertEquals(1, sue.asks(LIST, "").list("numbers").size());
    assertEquals("Ours", sue.asks(LIST, "").at("numbers", 0, "label"));
    assertNull(sue.asks(LIST, "").at("next"));
  }

  @Test
  void letsCustomersReadAndNoMore() {
    add(admin, "northside");
    var owner = world.enter("olga", Role.CUSTOMER, "northside");

    assertEquals(false, owner.asks(SHOW, "northside").at("mayKeep"));
    assertEquals("Main", owner.asks(SHOW, "northside").at("numbers", 0, "now", "label"));
    assertEquals("not_found", owner.asks(SHOW, "summit").code());
    assertEquals("no_permission", add(owner, "northside").code());
    assertEquals("not_found", add(owner, "summit").code());
    assertEquals("no_permission", edit(owner, "\"version\":1").code());
    assertEquals("no_permission", owner.asks(LIST, "").code());
    assertEquals("no_permission", world.enter("al", Role.AGENT, "northside").asks(LIST, "").code());
  }
}

package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Friday, 2026-11-20, 8 o'clock in Chicago, where Northside is. */
class HoursRoutesTest {
  private static final String SHOW = "GET /api/companies/{id}/hours";
  private static final String KEEP = "PUT /api/companies/{id}/hours";
  private static final String OFFICE = "[{\"from\":\"08:00\",\"to\":\"17:00\"}]";

  private final DirectoryWorld world = new DirectoryWorld();
  private final DirectoryWorld.Visitor admin = world.admin();

  private static String hours(String monday, String friday, String holidays) {
    return "{\"week\":{\"monday\":%s,\"tuesday\":[],\"wednesday\":[],\"thursday\":[],\"friday\":%s,\"saturday\":[],\"sunday\":[]},\"holidays\":%s}"
        .formatted(monday, friday, holidays);
  }

  private HttpCall.Answer keep(int version, String hours) {
    return admin.asks(KEEP, "northside", "{\"version\":" + version + ",\"hours\":" + hours + "}");
  }

  @Test
  void areNotKnownAtFirst() {
    var unknown = admin.asks(SHOW, "northside");

    assertEquals("America/Chicago", unknown.at("zone"));
    assertNull(unknown.at("hours"));
    assertNull(unknown.at("now"));
    assertEquals(0, unknown.at("version"));
    assertEquals("2026-01-01", unknown.at("federalHolidays", 0, "date"));
    assertEquals("2027-12-31", unknown.at("federalHolidays", 22, "date"));
  }

  @Test
  void areKeptShownAndTakenBack() {
    var holidays =
        "[{\"date\":\"2026-11-26\",\"name\":\"Thanksgiving"
            + " Day\",\"spans\":[]},{\"date\":\"2026-11-23\",\"name\":\"Short\",\"spans\":[{\"from\":\"10:00\",\"to\":\"24:00\"}]}]";
    var kept = keep(0, hours(OFFICE, OFFICE, holidays));

    assertEquals(1, kept.at("version"));
    assertEquals(true, kept.at("now", "open"));
    assertEquals("2026-11-20T23:00:00Z", kept.at("now", "until"));
    assertEquals("Thanksgiving Day", kept.at("now", "nextClosed", "name"));
    assertEquals("Short", kept.at("hours", "holidays", 0, "name"));
    assertEquals("24:00", kept.at("hours", "holidays", 0, "spans", 0, "to"));
    assertEquals(kept.body(), admin.asks(SHOW, "northside").body());
    var entry = lastEntry();
    assertEquals("hours_changed", entry.action());
    assertEquals(Map.of(), entry.before());
    assertEquals("08:00-17:00", entry.after().get("monday"));

    world.clock.advance(Duration.ofMinutes(1));
    var moved = keep(1, hours(OFFICE, "[]", holidays));
    assertEquals(false, moved.at("now", "open"));
    assertEquals("2026-11-23T16:00:00Z", moved.at("now", "opensAt"));
    assertEquals(Map.of("friday", "08:00-17:00"), lastEntry().before());

    assertNull(keep(2, "null").at("hours"));
    assertEquals(3, admin.asks(SHOW, "northside").at("version"));
  }

  private AuditEntry lastEntry() {
    return world.companies.audit().of("company#northside", 1).getFirst();
  }

  @Test
  void showWhoWasSlowerWhatIsThere() {
    keep(0, hours(OFFICE, OFFICE, "[]"));
    var late = keep(0, hours("[]", "[]", "[]"));

    assertEquals("stale", late.code());
    assertEquals("08:00", late.at("current", "hours", "week", "monday", 0, "from"));
    assertEquals(1, keep(1, hours(OFFICE, OFFICE, "[]")).at("version"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'from':'17:00','to':'08:00'}] | [] | hours_reversed | hours.week.monday",
        "[{'from':'08:00','to':'08:00'}] | [] | hours_reversed | hours.week.monday",
        "[{'from':'08:00','to':'12:00'},{'from':'11:59','to':'13:00'}] | [] | hours_overlap |"
            + " hours.week.monday",
        "[{'from':'8','to':'12:00'}] | [] | field_invalid | hours.week.monday",
        "[{'from':'08:00','to':'24:01'}] | [] | field_invalid | hours.week.monday",
        "[] | [{'date':'2026-02-30','name':'x','spans':[]}] | field_invalid | hours.holidays.0",
        "[] | [{'date':'2026-02-03','name':' ','spans':[]}] | field_invalid | hours.holidays.0",
        "[] | [{'date':'2026-02-03','name':'x','spans':[]},{'date':'2026-02-03','name':'y','spans':[]}]"
            + " | holiday_twice | hours.holidays.1",
        "[] | [{'date':'2026-02-03','name':'x'}] | missing_field | hours.holidays.spans"
      })
  void refuseWhatCannotBe(String monday, String holidays, String code, String field) {
    var refused = keep(0, hours(json(monday), "[]", json(holidays)));

    assertEquals(400, refused.status());
    assertEquals(code, refused.code());
    assertEquals(field, refused.at("field"));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  @Test
  void areReadByWhoSeesTheCompanyAndKeptByWhoRunsIt() {
    var member = world.enter("mo", Role.CUSTOMER, "northside");
    assertEquals(200, member.asks(SHOW, "northside").status());
    assertEquals("no_permission", member.asks(KEEP, "northside", "{}").code());
    assertEquals("not_found", member.asks(SHOW, "summit").code());
    assertEquals("not_found", member.asks(KEEP, "summit", "{}").code());
    var supervisor = world.enter("sue", Role.SUPERVISOR, "northside");
    assertEquals(200, supervisor.asks(KEEP, "northside", "{\"version\":0}").status());
    assertEquals("not_found", admin.asks(SHOW, "nobody").code());
    assertEquals("not_found", admin.asks(KEEP, "nobody", "{\"version\":0}").code());
  }
}

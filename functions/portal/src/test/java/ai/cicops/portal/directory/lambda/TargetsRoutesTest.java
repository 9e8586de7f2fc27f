package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsRoutesTest {
  private static final String SHOW = "GET /api/companies/{id}/targets";
  private static final String KEEP = "PUT /api/companies/{id}/targets";

  private final DirectoryWorld world = new DirectoryWorld();
  private final DirectoryWorld.Visitor admin = world.admin();

  private static String sheet(int answered, int bookedLeast, int bookedMost, int shortAbandon) {
    return """
    {"answeredLeast":%d,"abandonedMost":5,"waitSecondsMost":20,"bookedLeast":%d,"bookedMost":%d,\
    "talkSecondsLeast":180,"talkSecondsMost":360,"shortAbandonSeconds":%d}\
    """
        .formatted(answered, bookedLeast, bookedMost, shortAbandon);
  }

  private static HttpCall.Answer keep(DirectoryWorld.Visitor who, int version, String sheet) {
    return keep(who, version, sheet, "");
  }

  private static HttpCall.Answer keep(
      DirectoryWorld.Visitor who, int version, String sheet, String jobValues) {
    return who.asks(
        KEEP,
        "northside",
        "{\"version\":%d,\"targets\":%s,\"jobValues\":[%s]}".formatted(version, sheet, jobValues));
  }

  private static String value(String trade, long amount, String currency) {
    return "{\"trade\":\"%s\",\"value\":{\"amount\":%d,\"currency\":\"%s\"}}"
        .formatted(trade, amount, currency);
  }

  @Test
  void areTheUsualOnesUntilTheyAreKept() {
    var usual = admin.asks(SHOW, "northside");
    assertEquals(97, usual.at("targets", "answeredLeast"));
    assertEquals(5, usual.at("targets", "shortAbandonSeconds"));
    assertEquals(0, usual.at("version"));

    var kept = keep(admin, 0, sheet(95, 30, 60, 10));
    assertEquals(1, kept.at("version"));
    assertEquals(95, kept.at("targets", "answeredLeast"));
    assertEquals(97, kept.at("usual", "answeredLeast"));
    assertEquals(kept.body(), admin.asks(SHOW, "northside").body());
    var entry = world.companies.audit().of("company#northside", 1).getFirst();
    assertEquals("targets_changed", entry.action());
    assertEquals(Map.of("answered", "97", "booked", "35-50", "shortAbandon", "5"), entry.before());
    assertEquals(Map.of("answered", "95", "booked", "30-60", "shortAbandon", "10"), entry.after());
  }

  @Test
  void areWrittenOnceHoweverOftenTheyAreAsked() {
    keep(admin, 0, sheet(95, 30, 60, 10));
    assertEquals(1, keep(admin, 1, sheet(95, 30, 60, 10)).at("version"));
    assertEquals(1, world.companies.audit().of("company#northside", 10).size());
  }

  @Test
  void showWhoWasSlowerWhatIsThere() {
    keep(admin, 0, sheet(95, 30, 60, 10));
    var late = keep(admin, 0, sheet(90, 30, 60, 10));

    assertEquals("stale", late.code());
    assertEquals(95, late.at("current", "targets", "answeredLeast"));
    assertEquals(2, keep(admin, 1, sheet(90, 30, 60, 10)).at("version"));
  }

  @ParameterizedTest
  @CsvSource({
    "101,35,50,5,answeredLeast",
    "-1,35,50,5,answeredLeast",
    "97,51,50,5,bookedMost",
    "97,35,101,5,bookedMost",
    "97,35,50,61,shortAbandonSeconds",
    "97,35,50,2147483647,shortAbandonSeconds",
  })
  void refuseWhatCannotBeAimedAt(int answered, int least, int most, int quick, String field) {
    var refused = keep(admin, 0, sheet(answered, least, most, quick));

    assertEquals("field_invalid", refused.code());
    assertEquals("targets." + field, refused.at("field"));
  }

  @Test
  void sayWhatAJobIsWorthByTrade() {
    assertEquals(40_000, admin.asks(SHOW, "northside").at("jobValues", 0, "usual", "amount"));
    assertNull(admin.asks(SHOW, "northside").at("jobValues", 0, "own"));

    var kept = keep(admin, 0, sheet(97, 35, 50, 5), value("plumbing", 62_500, "USD"));
    assertEquals("Plumbing", kept.at("jobValues", 0, "name"));
    assertEquals(40_000, kept.at("jobValues", 0, "usual", "amount"));
    assertEquals(62_500, kept.at("jobValues", 0, "own", "amount"));
    assertEquals("USD", kept.at("jobValues", 0, "own", "currency"));
    var entry = world.companies.audit().of("company#northside", 1).getFirst();
    assertEquals(Map.of(), entry.before());
    assertEquals(Map.of("jobValues", "plumbing $625"), entry.after());

    assertNull(keep(admin, 1, sheet(97, 35, 50, 5)).at("jobValues", 0, "own"));
  }

  @ParameterizedTest
  @CsvSource({"0, USD", "-100, USD", "62550, USD", "62500, EUR", "100000100, USD"})
  void refuseWhatNoJobIsWorth(long amount, String currency) {
    var refused = keep(admin, 0, sheet(97, 35, 50, 5), value("plumbing", amount, currency));

    assertEquals("field_invalid", refused.code());
    assertEquals("jobValues", refused.at("field"));
  }

  @Test
  void refuseATradeTwiceAndValuesLeftOut() {
    var twice = value("hvac", 100, "USD") + "," + value("hvac", 200, "USD");
    assertEquals("jobValues", keep(admin, 0, sheet(97, 35, 50, 5), twice).at("field"));
    var none = "{\"version\":0,\"targets\":" + sheet(97, 35, 50, 5) + "}";
    assertEquals("jobValues", admin.asks(KEEP, "northside", none).at("field"));
  }

  @Test
  void areReadByWhoSeesTheCompanyAndKeptByWhoRunsIt() {
    var member = world.enter("mo", Role.CUSTOMER, "northside");
    assertEquals(200, member.asks(SHOW, "northside").status());
    assertEquals("no_permission", keep(member, 0, sheet(95, 30, 60, 10)).code());
    assertEquals("not_found", member.asks(SHOW, "summit").code());
    assertEquals("not_found", member.asks(KEEP, "summit", "{}").code());
    var supervisor = world.enter("sue", Role.SUPERVISOR, "northside");
    assertEquals(200, keep(supervisor, 0, sheet(95, 30, 60, 10)).status());
    assertEquals("not_found", admin.asks(SHOW, "nobody").code());
  }
}

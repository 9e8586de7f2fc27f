package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRoutesTest {
  private static final String SHOW = "GET /api/companies/{id}/recordings-policy";
  private static final String KEEP = "PUT /api/companies/{id}/recordings-policy";
  private static final String HOLD = "PUT /api/companies/{id}/recordings-holds/{hold}";
  private static final String RELEASE = "DELETE /api/companies/{id}/recordings-holds/{hold}";

  private final DirectoryWorld world = new DirectoryWorld();
  private final DirectoryWorld.Visitor admin = world.admin();

  private static Answer keep(DirectoryWorld.Visitor who, int version, String days) {
    return who.asks(KEEP, "northside", "{\"version\":%d,\"days\":%s}".formatted(version, days));
  }

  private static Answer hold(DirectoryWorld.Visitor who, String hold, String body) {
    return who.asksOf(HOLD, "northside", "hold", hold, body);
  }

  private static Answer release(DirectoryWorld.Visitor who, String hold) {
    return who.asksOf(RELEASE, "northside", "hold", hold, "{}");
  }

  private List<String> audited() {
    return world.companies.audit().of("company#northside", 20).stream()
        .map(entry ->
            entry.action()
                + " "
                + new TreeMap<>(entry.before())
                + " "
                + new TreeMap<>(entry.after()))
        .sorted()
        .toList();
  }

  @Test
  void keepsForGoodUntilSomebodySaysDays() {
    var first = admin.asks(SHOW, "northside");
    assertNull(first.at("days"));
    assertEquals(0, first.at("version"));

    var kept = keep(admin, 0, "90");
    assertEquals(200, kept.status());
    assertEquals(90, kept.at("days"));
    assertEquals(kept.body(), admin.asks(SHOW, "northside").body());
    assertEquals(1, keep(admin, 1, "90").at("version"));
    assertNull(keep(admin, 1, "null").at("days"));
    assertEquals(
        List.of("retention_changed {days=90} {}", "retention_changed {} {days=90}"), audited());
  }

  @Test
  void showsWhoWasSlowerWhatIsThere() {
    keep(admin, 0, "90");
    var late = keep(admin, 0, "30");
    assertEquals("stale", late.code());
    assertEquals(90, late.at("current", "days"));
  }

  @ParameterizedTest
  @CsvSource({"29", "3651", "-1"})
  void refusesDaysOutOfBounds(String days) {
    assertEquals("field_invalid", keep(admin, 0, days).code());
  }

  @Test
  void placesAHoldOnceAndLiftsIt() {
    var body = "{\"reason\":\" A claim \",\"from\":\"2026-03-01\",\"to\":null}";
    var held = hold(admin, "hold-0001", body);
    assertEquals("A claim", held.at("holds", 0, "reason"));
    assertEquals("2026-03-01", held.at("holds", 0, "from"));
    assertEquals(1, hold(admin, "hold-0001", body).at("version"));
    assertEquals(List.of(), release(admin, "hold-0001").at("holds"));
    assertEquals(2, release(admin, "hold-0001").at("version"));
    assertEquals(
        List.of(
            "recordings_held {} {from=2026-03-01, reason=A claim}",
            "recordings_released {from=2026-03-01, reason=A claim} {}"),
        audited());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"reason\":\" \",\"from\":null,\"to\":null}; reason",
        "{\"reason\":\"A\",\"from\":\"soon\",\"to\":null}; from",
        "{\"reason\":\"A\",\"from\":\"2026-03-02\",\"to\":\"2026-03-01\"}; to"
      })
  void refusesHoldsThatSayNothing(String body, String field) {
    var refused = hold(admin, "hold-0001", body);
    assertEquals("field_invalid", refused.code());
    assertEquals(field, refused.at("field"));
  }

  @Test
  void holdsTwentyAtMost() {
    for (int number = 10; number < 30; number++) {
      hold(admin, "hold-00" + number, "{\"reason\":\"A\",\"from\":null,\"to\":null}");
    }
    assertEquals(
        "too_many_holds",
        hold(admin, "hold-0030", "{\"reason\":\"A\",\"from\":null,\"to\":null}").code());
  }

  @Test
  void supervisorsHoldAndCustomersReadTheDays() {
    var body = "{\"reason\":\"A claim\",\"from\":null,\"to\":null}";
    var sue = world.enter("sue", Role.SUPERVISOR, "northside");
    var pat = world.enter("pat", Role.CUSTOMER, "northside");
    keep(admin, 0, "90");
    assertEquals(200, hold(sue, "hold-0001", body).status());
    assertEquals("no_permission", keep(sue, 2, "60").code());
    assertEquals("no_permission", keep(pat, 2, "60").code());
    assertEquals("no_permission", hold(pat, "hold-0002", body).code());
    assertEquals("no_permission", release(pat, "hold-0001").code());
    var read = pat.asks(SHOW, "northside");
    assertEquals(90, read.at("days"));
    assertNull(read.at("holds"));
    assertEquals(Map.of("mayKeep", false, "mayHold", false), may(read));
    assertEquals("not_found", world.enter("kim", Role.CUSTOMER).asks(SHOW, "northside").code());
    assertEquals("not_found", keep(world.enter("lee", Role.SUPERVISOR), 0, "60").code());
  }

  private static Map<String, Object> may(Answer answer) {
    return Map.of(
        "mayKeep", String.valueOf(answer.at("mayKeep")).equals("true"),
        "mayHold", String.valueOf(answer.at("mayHold")).equals("true"));
  }
}

package ai.cicops.portal.audit.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAuditHandlerTest {
  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor admin = world.enroll("ann", Role.ADMIN);
  private final ReadAuditHandler handler =
      new ReadAuditHandler(world.surroundings, world.gate, world.audit, world.people);

  @Test
  void showsWhoDidWhat() {
    append("e1", "ann", "user#pat", 0);

    assertEquals(
        "{\"entries\":[{\"id\":\"e1\",\"at\":\"2026-11-20T14:00:00Z\",\"actor\":\"ann\",\"actorName\":\"ann\",\"action\":\"tested\",\"subject\":\"user#pat\",\"address\":\"\",\"details\":{\"number\":\"1\"},\"before\":{},\"after\":{}}],\"next\":null}",
        ask("").body());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2",
    "actor=ann, 1",
    "actor=system, 1",
    "actor=No!, 0",
    "subject=user%23pat, 2",
    "action=tested, 2",
    "action=other, 0",
    "from=2026-11-20&to=2026-11-20, 1",
    "from=2026-11-21&to=2026-11-22, 0",
    "from=2026-07-01, 3"
  })
  void filters(String query, int found) {
    append("e1", "ann", "user#pat", 0);
    append("e2", "system", "user#pat", 1);
    append("e3", "ann", "company#x", 100);

    assertEquals(found, ask(query).list("entries").size());
  }

  @Test
  void pagesOnceThroughEverything() {
    for (int number = 0; number < 130; number++) {
      append("e" + number, "ann", "user#pat", number / 10);
    }
    var ids = new HashSet<Object>();
    int pages = 0;
    Object cursor = "";
    while (cursor != null) {
      var answer = ask(cursor.equals("") ? "" : "cursor=" + cursor);
      for (int line = 0; line < answer.list("entries").size(); line++) {
        ids.add(String.valueOf(answer.at("entries", line, "id")));
      }
      cursor = answer.at("next");
      pages++;
    }

    assertEquals(130, ids.size());
    assertEquals(3, pages);
    assertEquals("cursor_invalid", ask("actor=ann&cursor=" + ask("").at("next")).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "to=2026-02-30",
        "from=2026-11-22&to=2026-11-21",
        "from=2020-01-01",
        "to=%2B999999999-12-31",
        "to=%2B10000-01-01",
        "from=-999999999-01-01&to=-999999999-01-01",
        "to=-999999999-01-01",
        "from=0000-01-01&to=0000-01-02"
      })
  void refusesWhatIsNoPeriod(String query) {
    assertEquals("period_invalid", ask(query).code());
  }

  @Test
  void opensToAdminsAlone() {
    for (var role : List.of(Role.SUPERVISOR, Role.AGENT, Role.CUSTOMER)) {
      var visitor = world.enroll(role.name().toLowerCase(Locale.ROOT), role);
      assertEquals("no_permission", visitor.asks("GET /api/audit").to(handler).code());
    }
    assertEquals("unknown_field", ask("actr=ann").code());
    assertEquals("actor", ask("actor=" + "a".repeat(65)).at("field"));
  }

  private HttpCall.Answer ask(String query) {
    return admin.asks("GET /api/audit").query(query).to(handler);
  }

  private void append(String id, String actor, String subject, int daysAgo) {
    world.audit.append(
        new AuditEntry(
            subject,
            world.clock.instant().minus(Duration.ofDays(daysAgo)),
            id,
            actor,
            "tested",
            "",
            Map.of("number", "1")));
  }
}

package ai.cicops.portal.completeness.lambda;

import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.completeness.AskReread;
import ai.cicops.portal.completeness.CountingWorld;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.identity.lambda.IdentityWorld.Visitor;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import ai.cicops.portal.platform.lambda.JsonTree;
import ai.cicops.portal.retention.PurgeReport;
import ai.cicops.portal.retention.PurgeTally;
import ai.cicops.portal.retention.PurgeWorld;
import ai.cicops.portal.retention.lambda.PurgeRoutes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchCompletenessHandlerTest {
  private static final String LIST = "GET /api/completeness";
  private static final String LOOK = "GET /api/completeness/{day}/{campaign}";
  private static final String ASK = "PUT /api/rereads/{day}";
  private static final String OWN = "GET /api/companies/{id}/completeness";

  private final IdentityWorld world = new IdentityWorld();
  private final CountingWorld counting = new CountingWorld(world.audit);
  private final CompanyId acme = counting.calls.company("acme", "Acme");
  private final Visitor ada = world.enroll("ada", Role.ADMIN);
  private final Visitor pat = world.enroll("pat", Role.CUSTOMER, new Grant(acme, false, Set.of()));
  private final PurgeWorld purging = new PurgeWorld(counting.calls);
  private final WatchCompletenessHandler handler =
      new WatchCompletenessHandler(
          world.surroundings,
          world.gate,
          new WatchCompletenessHandler.Routes(counting.watch(), counting.askReread()),
          new PurgeRoutes(counting.calls.companies, purging.purges, purging.preview()));

  WatchCompletenessHandlerTest() {
    counting.brings(Rows.answered().id(1).campaign("Acme").at(NOON.minus(Duration.ofDays(1))));
    var unused = counting.reconcile();
  }

  private Answer list(Visitor visitor, String query) {
    return visitor.asks(LIST).query(query).to(handler);
  }

  private Answer ask(Visitor visitor, String day) {
    return visitor.asks(ASK).parameter("day", day).json("{}").to(handler);
  }

  @Test
  void answersLinesAndWhatTheyComeTo() {
    var answer = list(ada, "");
    assertEquals(200, answer.status());
    assertEquals(
        JsonTree.parse(
            """
            [{"day": "2026-11-09",
              "campaign": {"id": "%s", "name": "Acme"},
              "company": {"id": "acme", "name": "Company acme"},
              "reported": {"rows": 1, "calls": 1, "recordings": 1},
              "rows": 1, "calls": 1,
              "recordings": {"expected": 1, "stored": 0, "pending": 1, "missing": 0, "removed": 0},
              "findings": [], "urgency": "none", "since": null, "deletedAt": null,
              "lastReadAt": "2026-11-10T12:20:00Z", "askedAt": null}]
            """
                .formatted(CampaignKey.of("Acme"))),
        answer.at("lines"));
    assertEquals("2026-10-27", answer.at("from"));
    assertEquals(1, answer.at("sums", "recordingsPending"));
  }

  @Test
  void answersOneLineWithTheCallsThatOwe() {
    var answer =
        ada.asks(LOOK)
            .parameter("day", "2026-11-09")
            .parameter("campaign", CampaignKey.of("Acme").value())
            .to(handler);
    assertEquals(200, answer.status());
    assertEquals("pending", answer.at("owed", 0, "owing"));
    assertEquals("2026-11-10T13:20:00Z", answer.at("owed", 0, "overdueAt"));
  }

  @Test
  void answersACompanyItsOwn() {
    var answer =
        pat.asks(OWN).parameter("id", "acme").query("from=2026-11-01&to=2026-11-10").to(handler);
    assertEquals(
        JsonTree.parse(
            """
            {"from": "2026-11-01", "to": "2026-11-09", "reported": 1, "calls": 1,
             "recordingsExpected": 1, "recordingsPending": 1, "recordingsMissing": 0,
             "countedAt": "2026-11-10T12:20:00Z"}
            """),
        JsonTree.parse(String.valueOf(answer.body())));
  }

  @Test
  void tellsWhoMayHoldWhatPurgesTookAndTake() {
    var sue = world.enroll("sue", Role.SUPERVISOR, new Grant(acme, false, Set.of()));
    purging.heard("Acme", 2, NOON.minus(Duration.ofDays(40)));
    var next =
        sue.asks("GET /api/companies/{id}/purges/next").parameter("id", "acme").query("days=30");
    assertEquals(
        JsonTree.parse(
            """
            {"recordings": 1, "bytes": 200, "held": 0, "oldest": "2026-10-01T12:00:00Z",
             "newest": "2026-10-01T12:00:00Z", "whole": true}
            """),
        JsonTree.parse(String.valueOf(next.to(handler).body())));
    purging.purges.keep(
        new PurgeReport(acme, NOON, true, 30, new PurgeTally(1, 200, 0, NOON, NOON)));
    var list = ada.asks("GET /api/companies/{id}/purges").parameter("id", "acme").to(handler);
    assertEquals(1, list.at("reports", 0, "recordings"));
  }

  @ParameterizedTest
  @CsvSource({"pat, acme, no_permission", "ada, nobody, not_found", "pat, other, not_found"})
  void tellsNobodyElseOfPurges(String who, String company, String code) {
    counting.calls.company("other", "Other");
    for (var route : List.of("purges", "purges/next")) {
      var asked =
          (who.equals("ada") ? ada : pat)
              .asks("GET /api/companies/{id}/" + route)
              .parameter("id", company)
              .to(handler);
      assertEquals(code, asked.code());
    }
  }

  @ParameterizedTest
  @CsvSource({"days=29, field_invalid", "days=x, field_invalid", "day=30, unknown_field"})
  void refusesDaysThatNobodyMayKeep(String query, String code) {
    var asked = ada.asks("GET /api/companies/{id}/purges/next").parameter("id", "acme");
    assertEquals(code, asked.query(query).to(handler).code());
  }

  @Test
  void asksForADayOnce() {
    var first = ask(ada, "2026-11-09");
    assertEquals(200, first.status());
    counting.calls.clock.advance(Duration.ofMinutes(1));
    assertEquals(first.body(), ask(ada, "2026-11-09").body());
    assertEquals(1, world.audit.of(AskReread.SUBJECT, 9).size());
    assertEquals(first.at("askedAt"), list(ada, "").at("lines", 0, "askedAt"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-10, day_not_over", "2026-09-11, day_forgotten", "soon, period_invalid"})
  void refusesDaysThatCannotBeReadAgain(String day, String code) {
    assertEquals(code, ask(ada, day).code());
    assertEquals(List.of(), counting.rereads.all());
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-01-01, period_invalid",
    "from=soon, period_invalid",
    "only=some, field_invalid",
    "company=A b, field_invalid",
    "day=1, unknown_field",
    "cursor=x, cursor_invalid"
  })
  void refusesWhatItCannotUse(String query, String code) {
    assertEquals(code, list(ada, query.replace(" ", "%20")).code());
  }

  @Test
  void isForAdmins() {
    var sue = world.enroll("sue", Role.SUPERVISOR, new Grant(acme, false, Set.of()));
    for (var visitor : List.of(pat, sue)) {
      assertEquals("no_permission", list(visitor, "").code());
      assertEquals("no_permission", ask(visitor, "2026-11-09").code());
      assertEquals(
          "no_permission",
          visitor
              .asks(LOOK)
              .parameter("day", "2026-11-09")
              .parameter("campaign", CampaignKey.of("Acme").value())
              .to(handler)
              .code());
    }
    assertEquals(
        "not_found",
        pat.asks(OWN)
            .parameter("id", "birch")
            .query("from=2026-11-01&to=2026-11-10")
            .to(handler)
            .code());
  }
}

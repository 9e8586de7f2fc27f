package ai.cicops.portal.dashboards.lambda;

import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.calls.CallTeams;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.dashboards.ShowDashboard;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.identity.lambda.IdentityWorld.Visitor;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import ai.cicops.portal.platform.lambda.JsonTree;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowDashboardHandlerTest {
  private final CallsWorld calls = new CallsWorld();
  private final IdentityWorld world = new IdentityWorld();
  private final CompanyId acme = calls.company("acme", "Acme");
  private final Visitor pat = world.enroll("pat", Role.CUSTOMER, new Grant(acme, false, Set.of()));
  private final ShowDashboardHandler handler =
      new ShowDashboardHandler(
          world.surroundings,
          world.gate,
          new ShowDashboard(
              new SelectCalls(
                  calls.chunks,
                  calls.callers,
                  calls.companies,
                  CallTeams.NONE,
                  calls.classifications,
                  calls.clock,
                  CallsWorld.BUSINESS),
              () -> calls.asOf));

  private Answer asks(String query) {
    return pat.asks("GET /api/dashboard").query(query).to(handler);
  }

  @Test
  void answersTheOwnersQuestion() {
    calls.record(
        Rows.answered().id(1).campaign("Acme"),
        Rows.abandoned().id(2).campaign("Acme").at(NOON.minusSeconds(60)),
        Rows.answered().id(3).campaign("Acme").at("2026-11-08T12:00:00Z"));

    var answer = asks("company=acme&from=2026-11-10&to=2026-11-11");

    assertEquals(200, answer.status());
    assertEquals(
        JsonTree.parse(
            """
            {"calls": 2, "shortAbandons": 0, "answered": 1, "abandoned": 1, "bookable": 1,
             "booked": 1, "lost": 0, "winnable": 0, "newCallers": 0, "answeredRate": 50.0, "abandonedRate": 50.0,
             "bookedRate": 100.0, "averageWaitSeconds": 12, "averageTalkSeconds": 200}
            """),
        answer.at("figures"));
    assertEquals("2026-11-09", answer.at("before", "from"));
    assertEquals(0, answer.at("figuresBefore", "calls"));
    assertNull(answer.at("figuresBefore", "answeredRate"));
    assertEquals(
        JsonTree.parse(
            """
            [{"weekday": 2, "hour": 5, "now":
               {"calls": 1, "answered": 0, "abandoned": 1, "booked": 0, "lost": 0}},
             {"weekday": 2, "hour": 6, "now":
               {"calls": 1, "answered": 1, "abandoned": 0, "booked": 1, "lost": 0}}]
            """),
        answer.at("hours"));
    assertEquals("2026-11-10", answer.at("days", 0, "date"));
    assertEquals("booked", answer.at("outcomes", 1, "value"));
    assertEquals("+16125550199", answer.at("numbers", 0, "value"));
    assertNull(answer.at("agents"));
    assertEquals("2026-11-10T12:00:00Z", answer.at("dataAsOf"));
  }

  @Test
  void doesNotCallNothingZero() {
    calls.asOf = Optional.empty();
    assertNull(asks("").at("dataAsOf"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "company=birch | not_found",
        "from=soon | period_invalid",
        "zone=Mars | zone_unknown",
        "answered=perhaps | field_invalid",
        "cursor=x | unknown_field"
      })
  void refusesAsTheListDoes(String query, String code) {
    assertEquals(code, asks(query).code());
  }
}

package ai.cicops.portal.summaries.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryOrganizations;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.summaries.KeepSummaries;
import ai.cicops.portal.summaries.MemorySummaries;
import ai.cicops.portal.summaries.SummaryLinks;
import ai.cicops.portal.summaries.SummarySight;
import ai.cicops.portal.summaries.Unsubscribe;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepSummariesHandlerTest {
  private static final Grant NORTHSIDE = new Grant(new CompanyId("northside"), true, Set.of());

  private final IdentityWorld world = new IdentityWorld();
  private final IdentityWorld.Visitor pat = world.enroll("pat", Role.CUSTOMER, NORTHSIDE);
  private final IdentityWorld.Visitor guy = world.enroll("guy", Role.AGENT, NORTHSIDE);
  private final MemorySummaries summaries = new MemorySummaries(world.audit);
  private final SummaryLinks links = new SummaryLinks(new LinkSigner(Secret.of("links")));
  private final KeepSummariesHandler handler =
      new KeepSummariesHandler(
          world.surroundings,
          world.gate,
          new KeepSummariesHandler.Routes(
              new KeepSummaries(
                  summaries,
                  new SummarySight(
                      world.companies,
                      new MemoryOrganizations(world.companies),
                      CallsWorld.BUSINESS),
                  world.clock),
              new Unsubscribe(summaries, links, world.clock),
              URI.create("https://portal.example")));

  private HttpCall.Answer on(IdentityWorld.Visitor who, String cadence, String query) {
    return who.asks("PUT /api/summaries/{cadence}")
        .parameter("cadence", cadence)
        .query(query)
        .json("{}")
        .to(handler);
  }

  private HttpCall.Answer list() {
    return pat.asks("GET /api/summaries").to(handler);
  }

  @Test
  void switchesOnListsAndSwitchesOff() {
    var on = on(pat, "weekly", "company=northside");
    assertEquals(200, on.status());
    assertEquals("northside", on.at("company"));
    assertEquals("Northside Plumbing", on.at("name"));
    assertEquals(200, on(pat, "monthly", "").status());

    assertEquals(2, list().list("summaries").size());
    assertEquals(20, list().at("most"));
    var off =
        pat.asks("DELETE /api/summaries/{cadence}")
            .parameter("cadence", "weekly")
            .query("company=northside")
            .to(handler);
    assertEquals(204, off.status());
    assertEquals("monthly", list().at("summaries", 0, "cadence"));
    assertEquals(1, list().list("summaries").size());
  }

  @ParameterizedTest
  @CsvSource({
    "hourly,company=northside,field_invalid",
    "daily,company=Not%20one,field_invalid",
    "daily,organization=Not%20one,field_invalid",
    "daily,company=northside&organization=home,field_invalid",
    "daily,team=one,unknown_field",
    "daily,company=summit,not_found",
    "daily,organization=home,not_found"
  })
  void refusesWhatCannotBeMeant(String cadence, String query, String code) {
    assertEquals(code, on(pat, cadence, query).code());
  }

  @Test
  void isNothingForWhoSeesNoCalls() {
    assertEquals("no_permission", on(guy, "daily", "company=northside").code());
    assertEquals("signed_out", HttpCall.of("GET /api/summaries").to(handler).code());
  }

  @Test
  void saysThatThereAreTooMany() {
    for (int n = 0; n < KeepSummaries.MOST; n++) {
      var id = "company-" + n;
      world.companies.save(CompaniesContract.company(id, "Company " + n));
    }
    var ann = world.enroll("ann", Role.ADMIN);
    for (int n = 0; n < KeepSummaries.MOST; n++) {
      assertEquals(200, on(ann, "daily", "company=company-" + n).status());
    }
    assertEquals("too_many_summaries", on(ann, "daily", "").code());
  }

  /** As a mail program does it: no session, no page of ours, a form for a body. */
  @Test
  void aMailProgramSwitchesOneOffWithoutASession() {
    on(pat, "daily", "company=northside");
    on(pat, "weekly", "company=northside");
    var daily =
        summaries.of(pat.id()).stream()
            .filter(one -> one.cadence().code().equals("daily"))
            .findFirst()
            .orElseThrow();
    var link = links.text(daily, world.clock.instant());
    var press =
        HttpCall.of("POST /api/unsubscriptions/{token}")
            .parameter("token", link)
            .json("List-Unsubscribe=One-Click")
            .header("content-type", "application/x-www-form-urlencoded");

    var first = press.to(handler);
    assertEquals(200, first.status());
    assertEquals("daily", first.at("cadence"));
    assertEquals("company", first.at("about"));
    var second = press.to(handler);
    assertEquals(200, second.status());
    assertNull(second.at("cadence"));
    assertEquals("weekly", list().at("summaries", 0, "cadence"));
    var wrong = HttpCall.of("POST /api/unsubscriptions/{token}").parameter("token", "x");
    assertEquals("link_over", wrong.to(handler).code());
  }

  @Test
  void whoOpensTheAddressOfTheHeaderComesToThePage() {
    var opened =
        HttpCall.of("GET /api/unsubscriptions/{token}").parameter("token", "a.1.b").to(handler);
    assertEquals(303, opened.status());
    assertEquals("https://portal.example/unsubscribe/a.1.b", opened.headers().get("location"));
  }
}

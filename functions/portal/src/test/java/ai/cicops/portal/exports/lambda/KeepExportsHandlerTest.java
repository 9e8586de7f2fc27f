package ai.cicops.portal.exports.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallTeams;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.exports.AskForExport;
import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.FetchExport;
import ai.cicops.portal.exports.ListExports;
import ai.cicops.portal.exports.MemoryExportFiles;
import ai.cicops.portal.exports.MemoryExports;
import ai.cicops.portal.exports.WriteExport;
import ai.cicops.portal.exports.csv.CsvSheet;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.identity.lambda.IdentityWorld.Visitor;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepExportsHandlerTest {
  private static final String WEEK = "company=acme&from=2026-11-08&to=2026-11-11";

  private final CallsWorld calls = new CallsWorld();
  private final IdentityWorld world = new IdentityWorld();
  private final CompanyId acme = calls.company("acme", "Acme");
  private final Set<Permission> export = Set.of(Permission.EXPORT);
  private final Visitor pat = world.enroll("pat", Role.CUSTOMER, new Grant(acme, false, export));
  private final Visitor joe = world.enroll("joe", Role.CUSTOMER, new Grant(acme, false, export));
  private final Visitor max = world.enroll("max", Role.CUSTOMER, new Grant(acme, false, Set.of()));
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryExports exports = new MemoryExports(audit, calls.clock);
  private final MemoryExportFiles files = new MemoryExportFiles();
  private final SelectCalls selectCalls =
      new SelectCalls(
          calls.chunks,
          calls.callers,
          calls.companies,
          CallTeams.NONE,
          calls.classifications,
          calls.clock,
          CallsWorld.BUSINESS);
  private final KeepExportsHandler handler =
      new KeepExportsHandler(
          world.surroundings,
          world.gate,
          new KeepExportsHandler.Routes(
              new AskForExport(exports, selectCalls, calls.clock),
              new ListExports(exports),
              new FetchExport(exports, files, audit, calls.companies, calls.clock),
              world.people,
              calls.clock));

  private Answer asks(Visitor who, String id, String query) {
    return who.asks("PUT /api/exports/{export}")
        .parameter("export", id)
        .query(query)
        .json("{\"byteOrderMark\":false}")
        .to(handler);
  }

  private Answer posts(Visitor who, String id, String what) {
    return who.asks("POST /api/exports/{export}/" + what)
        .parameter("export", id)
        .json("{}")
        .to(handler);
  }

  private Answer lists(Visitor who, String query) {
    return who.asks("GET /api/exports").query(query).to(handler);
  }

  private void write(String id) {
    new WriteExport(exports, files, CsvSheet::new, selectCalls, world.people, calls.clock)
        .write(new ExportId(id), () -> true);
  }

  @Test
  void goesFromTheQuestionToTheFile() {
    calls.record(Rows.answered().id(1).campaign("Acme"));
    var asked = asks(pat, "export-01", WEEK + "&outcome=booked&wait=10-");
    assertEquals(200, asked.status());
    assertEquals("queued", asked.at("state"));
    assertEquals("Company acme", asked.at("companyName"));
    assertEquals(
        "company=acme&from=2026-11-08&to=2026-11-11&zone=America%2FChicago&outcome=booked&wait=10-",
        asked.at("query"));
    assertEquals("export_not_ready", posts(pat, "export-01", "link").code());

    write("export-01");

    var listed = lists(pat, "");
    assertEquals("ready", listed.at("exports", 0, "state"));
    assertEquals(1, listed.at("exports", 0, "rows"));
    assertEquals(100, listed.at("exports", 0, "percent"));
    assertEquals("2026-12-10T12:20:00Z", listed.at("exports", 0, "expiresAt"));
    assertNull(listed.at("next"));
    var link = posts(pat, "export-01", "link");
    assertEquals(200, link.status());
    assertTrue(
        String.valueOf(link.at("url"))
            .contains("name=Company+acme+calls+2026-11-08+to+2026-11-10.csv&for=PT5M"));
    assertEquals(
        List.of("export_asked", "export_downloaded"),
        audit.of("company#acme", 9).stream().map(AuditEntry::action).sorted().toList());
  }

  @Test
  void asksOnceHoweverOftenItIsAsked() {
    assertEquals(200, asks(pat, "export-01", WEEK).status());
    assertEquals(200, asks(pat, "export-01", WEEK).status());
    assertEquals(1, exports.events().size());
    assertEquals("field_invalid", asks(pat, "export-01", WEEK + "&outcome=lost").code());
    assertEquals("field_invalid", asks(joe, "export-01", WEEK).code());
  }

  @Test
  void keepsThePeriodAsItIsNow() {
    var asked = asks(pat, "export-01", "company=acme");
    assertEquals("2026-11-04", asked.at("from"));
    assertEquals("2026-11-11", asked.at("to"));
    assertEquals("America/Chicago", asked.at("zone"));
  }

  @Test
  void takesFiveAtATime() {
    for (int number = 1; number <= 5; number++) {
      assertEquals(200, asks(pat, "export-0" + number, WEEK).status());
    }
    assertEquals("too_many_exports", asks(pat, "export-06", WEEK).code());
    write("export-03");
    assertEquals(200, asks(pat, "export-06", WEEK).status());
    assertEquals(200, asks(joe, "export-07", WEEK).status());
  }

  @Test
  void showsThoseOfTheCompanyToWhoMayExportItsCalls() {
    asks(pat, "export-01", WEEK);
    write("export-01");

    assertEquals(0, lists(joe, "").list("exports").size());
    var all = lists(joe, "company=acme");
    assertEquals("pat", all.at("exports", 0, "askedBy"));
    assertEquals(false, all.at("exports", 0, "mine"));
    assertEquals(200, posts(joe, "export-01", "link").status());
    assertEquals("not_found", posts(joe, "export-01", "run").code());
    assertEquals("no_permission", lists(max, "company=acme").code());
    assertEquals("not_found", lists(max, "company=birch").code());
    assertEquals("not_found", posts(max, "export-01", "link").code());
  }

  @Test
  void looksAtTheRightAgainWhenAFileIsFetched() {
    asks(pat, "export-01", WEEK);
    write("export-01");
    var entry =
        new AuditEntry("user#pat", calls.clock.instant(), "1", "ann", "tested", "", Map.of());
    assertTrue(
        world.people.regrant(
            pat.id(),
            new Grant(acme, false, export),
            new Grant(acme, false, Set.of()),
            null,
            new Deed(entry)));

    assertEquals("no_permission", posts(pat, "export-01", "link").code());
    assertEquals("no_permission", posts(pat, "export-01", "run").code());
  }

  @Test
  void givesNothingOfADiscardedCompany() {
    asks(pat, "export-01", WEEK);
    write("export-01");
    calls.discard(acme);

    assertEquals("no_permission", posts(pat, "export-01", "link").code());
    assertEquals("not_found", asks(pat, "export-02", WEEK).code());
  }

  @Test
  void runsAgainWhatIsOver() {
    asks(pat, "export-01", WEEK);
    assertEquals("export_running", posts(pat, "export-01", "run").code());
    write("export-01");
    assertEquals("ready", posts(pat, "export-01", "run").at("state"));
    calls.clock.advance(Export.KEPT);
    assertEquals("expired", lists(pat, "").at("exports", 0, "state"));
    assertEquals("export_expired", posts(pat, "export-01", "link").code());

    assertEquals("queued", posts(pat, "export-01", "run").at("state"));
    write("export-01");

    assertEquals(200, posts(pat, "export-01", "link").status());
    assertEquals(Set.of("exports/export-01/1.csv", "exports/export-01/2.csv"), files.keys());
  }

  @Test
  void whatNobodyComesForHasFailed() {
    asks(pat, "export-01", WEEK);
    calls.clock.advance(Duration.ofHours(3));
    var listed = lists(pat, "");
    assertEquals("failed", listed.at("exports", 0, "state"));
    assertEquals("failed", listed.at("exports", 0, "why"));
    assertEquals("queued", posts(pat, "export-01", "run").at("state"));
  }

  @Test
  void pagesThroughMany() {
    for (int number = 0; number < 60; number++) {
      asks(pat, "export-%03d".formatted(number), WEEK);
      write("export-%03d".formatted(number));
    }
    var first = lists(pat, "");
    assertEquals(50, first.list("exports").size());
    var second = lists(pat, "cursor=" + first.at("next"));
    assertEquals(10, second.list("exports").size());
    assertEquals("cursor_invalid", lists(joe, "cursor=" + first.at("next")).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export-01 | company=birch | not_found",
        "export-01 | company=acme&from=2026-02-30 | period_invalid",
        "export-01 | company=acme&from=2026-11-09&to=2026-11-08 | period_invalid",
        "export-01 | company=acme&zone=Mars | zone_unknown",
        "export-01 | company=acme&outcome=won | field_invalid",
        "export-01 | company=acme&cursor=x | unknown_field",
        "SHORT | company=acme | field_invalid",
        "../../x | company=acme | field_invalid"
      })
  void refusesAsTheListDoes(String id, String query, String code) {
    assertEquals(code, asks(pat, id, query).code());
    assertEquals(List.of(), exports.events());
  }

  @Test
  void refusesWhoMayNotExport() {
    assertEquals("no_permission", asks(max, "export-01", WEEK).code());
    assertEquals("no_permission", asks(max, "export-01", "").code());
    var body = pat.asks("PUT /api/exports/{export}").parameter("export", "export-01").query(WEEK);
    assertEquals("missing_field", body.json("{}").to(handler).code());
    assertEquals("wrong_type", body.json("{\"byteOrderMark\":1}").to(handler).code());
  }
}

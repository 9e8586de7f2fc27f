package ai.cicops.portal.calls.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.calls.AnnotateCall;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.ClassifyDispositions;
import ai.cicops.portal.calls.JobOwners;
import ai.cicops.portal.calls.MemoryAnnotations;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.identity.lambda.IdentityWorld.Visitor;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import ai.cicops.portal.platform.lambda.JsonBody;
import ai.cicops.portal.platform.lambda.JsonTree;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotateCallHandlerTest {
  private static final String MAIN = "Acme - Main";

  private final CallsWorld calls = new CallsWorld();
  private final IdentityWorld world = new IdentityWorld();
  private final CompanyId acme = calls.company("acme", MAIN);
  private final CompanyId birch = calls.company("birch", "Birch");
  private final Visitor amy = world.enroll("amy", Role.ADMIN);
  private final Visitor sue =
      world.enroll("sue", Role.SUPERVISOR, new Grant(acme, false, Set.of()));
  private final Visitor pat = world.enroll("pat", Role.CUSTOMER, new Grant(acme, false, Set.of()));
  private final Visitor kim = world.enroll("kim", Role.CUSTOMER, new Grant(birch, true, Set.of()));
  private final MemoryAnnotations annotations = new MemoryAnnotations(calls.chunks, world.audit);
  private final AnnotateCallHandler handler =
      new AnnotateCallHandler(
          world.surroundings,
          world.gate,
          new AnnotateCallHandler.Routes(
              new AnnotateCall(
                  calls.showCall,
                  annotations,
                  new JobOwners(world.people),
                  calls.classifications,
                  world.clock),
              world.people,
              world.clock,
              CallsWorld.BUSINESS),
          new CatalogueRoutes(new ClassifyDispositions(calls.classifications, world.clock)));

  @BeforeEach
  void aCall() {
    calls.record(Rows.answered().id(1).campaign(MAIN));
  }

  private HttpCall asks(Visitor who, String route) {
    return who.asks(route).parameter("id", calls.call(MAIN, 1).id().toString());
  }

  private Answer corrects(Visitor who, String disposition) {
    return asks(who, "PUT /api/calls/{id}/disposition")
        .json("{\"disposition\":%s}".formatted(disposition))
        .to(handler);
  }

  private Answer notes(Visitor who, String note, String text) {
    return asks(who, "PUT /api/calls/{id}/notes/{note}")
        .parameter("note", note)
        .json(new String(JsonBody.write(Map.of("text", text)), UTF_8))
        .to(handler);
  }

  private Answer removes(Visitor who, String note) {
    return asks(who, "DELETE /api/calls/{id}/notes/{note}").parameter("note", note).to(handler);
  }

  private Answer tags(String method, Visitor who, String tag) {
    return asks(who, method + " /api/calls/{id}/tags/{tag}").parameter("tag", tag).to(handler);
  }

  private Answer pursues(Visitor who, int call, String body) {
    return who.asks("PUT /api/calls/{id}/pursuit")
        .parameter("id", calls.call(MAIN, call).id().toString())
        .json(body)
        .to(handler);
  }

  private List<String> audited() {
    return world.audit.of("company#acme", 200).reversed().stream()
        .map(AuditEntry::action)
        .filter(action -> action.startsWith("call_"))
        .toList();
  }

  private Answer holds(Visitor who, String reason) {
    return asks(who, "PUT /api/calls/{id}/hold")
        .json("{\"reason\":%s}".formatted(reason))
        .to(handler);
  }

  private void heard(Instant storedAt) {
    var call = calls.call(MAIN, 1);
    var part = new StoredRecording.Part("originals/1", "1", call.start(), Duration.ofSeconds(9), 9);
    var recording =
        new StoredRecording(
            List.of(part), "play/1", "peaks/1", Duration.ofSeconds(9), storedAt, null);
    calls.calls.keepRecordings(Map.of(call.id(), recording));
  }

  @Test
  void holdsARecordingUntilThatIsTakenBack() {
    heard(calls.clock.instant());
    var held = holds(sue, "\"A claim\"");
    assertEquals(200, held.status());
    assertEquals("call", held.at("recording", "hold", "of"));
    assertEquals("A claim", held.at("recording", "hold", "reason"));
    assertEquals("A claim", holds(sue, "\"A claim\"").at("recording", "hold", "reason"));
    assertNull(holds(sue, "null").at("recording", "hold"));
    var actions = world.audit.of("company#acme", 9).stream().map(AuditEntry::action).toList();
    assertEquals(2, actions.size());
    assertEquals(Set.of("recording_held", "recording_released"), Set.copyOf(actions));
  }

  @Test
  void holdsNothingThatIsGoneAndForStaffAlone() {
    heard(calls.clock.instant());
    assertEquals("no_permission", holds(pat, "\"A claim\"").code());
    calls.calls.removeRecordings(List.of(calls.call(MAIN, 1).id()), calls.clock.instant());
    assertEquals("recording_gone", holds(sue, "\"A claim\"").code());
    assertEquals("field_invalid", holds(sue, "\" \"").code());
  }

  @Test
  void aCorrectionCountsUntilItIsTakenBackAndNoSyncTouchesIt() {
    var corrected = corrects(sue, "\"Price Shopper\"");
    assertEquals(200, corrected.status());
    assertEquals("lost", corrected.at("outcome"));
    assertEquals("Booked - New Customer", corrected.at("five9Disposition"));
    assertEquals(
        JsonTree.parse(
            """
            {"disposition": "Price Shopper", "by": "sue", "at": "2026-11-20T14:00:00Z"}
            """),
        corrected.at("correction"));

    calls.record(Rows.answered().id(1).campaign(MAIN).disposition("Reschedule"));
    var again = corrects(sue, "\"Price Shopper\"");
    assertEquals("Price Shopper", again.at("disposition"));
    assertEquals("Reschedule", again.at("five9Disposition"));
    assertEquals(List.of("call_corrected"), audited());

    world.clock.advance(Duration.ofMinutes(1));
    var back = corrects(sue, "null");
    assertEquals("Reschedule", back.at("disposition"));
    assertNull(back.at("correction"));
    assertEquals("correction_taken_back", back.at("history", 0, "event"));
    var entry = world.audit.of("company#acme", 1).getFirst();
    assertEquals(Map.of("disposition", "Price Shopper"), entry.before());
    assertEquals(Map.of("disposition", "Reschedule"), entry.after());
  }

  private Answer classifies(Visitor who, String body) {
    return who.asks("PUT /api/dispositions/catalogue").json(body).to(handler);
  }

  private static String saying(String name, long version, String outcome, boolean bookable) {
    return """
    {"name": "%s", "version": %d,
     "meaning": {"outcome": "%s", "bookable": %s, "billable": true}}
    """
        .formatted(name, version, outcome, bookable);
  }

  @Test
  void anAdminSaysWhatADispositionMeansAndTheSecondIsShownTheFirst() {
    calls.classifications.meet("Gone Fishing", LocalDate.of(2026, 11, 19));
    var list = amy.asks("GET /api/dispositions/catalogue").to(handler);
    assertEquals(53, list.list("dispositions").size());
    assertEquals(
        JsonTree.parse(
            """
            {"name": "Gone Fishing", "state": "to_be_classified", "lastOn": "2026-11-19",
             "meaning": {"outcome": "none_yet", "bookable": false, "billable": false},
             "usual": null, "version": 0}
            """),
        list.at("dispositions", 52));

    var said = classifies(amy, saying("GONE FISHING", 0, "lost", true));
    assertEquals("changed", said.at("state"));
    assertEquals("Gone Fishing", said.at("name"));
    var late = classifies(amy, saying("Gone Fishing", 0, "booked", true));
    assertEquals("stale", late.code());
    assertEquals("lost", late.at("current", "meaning", "outcome"));

    var corrected = corrects(sue, "\"Gone Fishing\"");
    assertEquals("lost", corrected.at("outcome"));

    var back = classifies(amy, "{\"name\": \"Gone Fishing\", \"version\": 1}");
    assertEquals("to_be_classified", back.at("state"));
  }

  @Test
  void aDispositionMeansNothingImpossible() {
    var booked = classifies(amy, saying("Reschedule", 0, "booked", false));
    assertEquals("field_invalid meaning.bookable", booked.code() + " " + booked.at("field"));
    var none = classifies(amy, saying("Reschedule", 0, "none_yet", true));
    assertEquals("field_invalid meaning.bookable", none.code() + " " + none.at("field"));
    var odd = classifies(amy, saying("Reschedule", 0, "won", true));
    assertEquals("field_invalid meaning.outcome", odd.code() + " " + odd.at("field"));
    assertEquals("not_found", classifies(amy, saying("No Disposition", 0, "lost", true)).code());
    assertEquals("not_found", classifies(amy, saying("Nobody's", 0, "lost", true)).code());
  }

  @Test
  void supervisorsSeeTheCatalogueAndCustomersDoNot() {
    assertEquals(200, sue.asks("GET /api/dispositions/catalogue").to(handler).status());
    assertEquals("no_permission", classifies(sue, saying("Reschedule", 0, "lost", true)).code());
    assertEquals("no_permission", pat.asks("GET /api/dispositions/catalogue").to(handler).code());
  }

  @Test
  void whoSeesTheCallWritesNotesAndTakesTheirOwnBack() {
    assertEquals(200, notes(pat, "note-one-1", "She calls back on Monday.").status());
    assertEquals(200, notes(pat, "note-one-1", "Sent twice.").status());
    world.clock.advance(Duration.ofMinutes(1));
    var both = notes(sue, "note-two-2", "I called her.\n\ud83d\ude80");
    assertEquals(
        JsonTree.parse(
            """
            [{"id": "note-one-1", "by": "pat", "at": "2026-11-20T14:00:00Z",
              "text": "She calls back on Monday.", "mayRemove": true},
             {"id": "note-two-2", "by": "sue", "at": "2026-11-20T14:01:00Z",
              "text": "I called her.\\n\ud83d\ude80", "mayRemove": true}]
            """),
        both.at("notes"));

    world.clock.advance(Duration.ofMinutes(1));
    assertEquals("no_permission", removes(pat, "note-two-2").code());
    assertEquals(1, removes(sue, "note-one-1").list("notes").size());
    assertEquals(200, removes(sue, "note-one-1").status());
    assertEquals(200, notes(pat, "note-one-1", "Once more.").status());
    assertEquals(List.of("note-two-2"), ids(removes(pat, "note-none-0")));
    assertEquals(List.of("call_noted", "call_noted", "call_note_removed"), audited());
    assertEquals(false, world.audit.of("company#acme", 9).toString().contains("Monday"));
  }

  private static List<String> ids(Answer answer) {
    return answer.list("notes").stream()
        .map(note -> String.valueOf(((Map<?, ?>) note).get("id")))
        .toList();
  }

  @Test
  void tagsComeAndGo() {
    assertEquals(List.of("follow up"), tags("PUT", pat, " Follow  UP ").at("tags"));
    assertEquals(List.of("follow up"), tags("PUT", sue, "follow up").at("tags"));
    world.clock.advance(Duration.ofMinutes(1));
    assertEquals(List.of(), tags("DELETE", sue, "FOLLOW UP").at("tags"));
    assertEquals(List.of(), tags("DELETE", sue, "never there").at("tags"));
    assertEquals(List.of("call_tagged", "call_untagged"), audited());
  }

  @Test
  void refusesWhoMayNot() {
    assertEquals("no_permission", corrects(pat, "\"Reschedule\"").code());
    assertEquals("not_found", corrects(kim, "\"Reschedule\"").code());
    assertEquals("not_found", notes(kim, "note-one-1", "Mine.").code());
    assertEquals("not_found", tags("PUT", kim, "mine").code());
    var agent = world.enroll("ada", Role.AGENT, new Grant(acme, false, Set.of()));
    assertEquals("no_permission", notes(agent, "note-one-1", "Mine.").code());
    assertEquals(List.of(), audited());
  }

  @Test
  void aLostJobIsWorkedOnUntilThatIsTakenBack() {
    calls.record(Rows.answered().id(2).campaign(MAIN).disposition("Price Shopper"));
    var tried = "{\"status\":\"tried\",\"owner\":\"pat\",\"nextOn\":\"2026-11-23\"}";
    var answer = pursues(sue, 2, tried);
    assertEquals("price_shopper", answer.at("loss"));
    assertEquals(
        JsonTree.parse(
            """
            {"status": "tried", "owner": {"id": "pat", "name": "pat"}, "nextOn": "2026-11-23",
             "by": "sue", "at": "2026-11-20T14:00:00Z"}
            """),
        answer.at("pursuit"));
    assertEquals(200, pursues(pat, 2, tried).status());
    assertEquals(List.of("call_pursued"), audited());

    world.clock.advance(Duration.ofMinutes(1));
    var nothing = "{\"status\":null,\"owner\":null,\"nextOn\":null}";
    assertNull(pursues(pat, 2, nothing).at("pursuit"));
    assertEquals(200, pursues(pat, 2, nothing).status());
    var entry = world.audit.of("company#acme", 1).getFirst();
    assertEquals(Map.of("status", "tried", "owner", "pat", "nextOn", "2026-11-23"), entry.before());
    assertEquals(Map.of(), entry.after());
    assertEquals(2, audited().size());
  }

  @Test
  void whoseJobItIsSeesTheCompanysCalls() {
    calls.record(Rows.answered().id(2).campaign(MAIN).disposition("Price Shopper"));
    var whose = "{\"status\":\"new\",\"owner\":\"%s\",\"nextOn\":null}";
    for (var stranger : List.of("kim", "nobody")) {
      var refused = pursues(sue, 2, whose.formatted(stranger));
      assertEquals("owner_unknown", refused.code());
      assertEquals("owner", refused.at("field"));
    }
    world.enroll("ada", Role.AGENT, new Grant(acme, false, Set.of()));
    assertEquals("owner_unknown", pursues(sue, 2, whose.formatted("ada")).code());
    assertEquals("owner_unknown", pursues(pat, 2, whose.formatted("sue")).code());
    assertEquals(200, pursues(pat, 2, whose.formatted("pat")).status());
    assertEquals(200, pursues(sue, 2, whose.formatted("sue")).status());

    // whoever has it keeps it
    var tried = "{\"status\":\"tried\",\"owner\":\"sue\",\"nextOn\":null}";
    assertEquals(200, pursues(pat, 2, tried).status());
    assertEquals("not_found", pursues(kim, 2, tried).code());
  }

  private List<String> told() {
    return annotations.events().stream()
        .map(event -> event.detailType() + " " + event.detail().get("ownerId"))
        .toList();
  }

  @Test
  void tellsWhomSomebodyElseMakesTheOwner() {
    calls.record(Rows.answered().id(2).campaign(MAIN).disposition("Price Shopper"));
    var whose = "{\"status\":\"%s\",\"owner\":\"%s\",\"nextOn\":null}";
    pursues(pat, 2, whose.formatted("new", "pat"));
    assertEquals(List.of(), told(), "who takes it knows");

    world.clock.advance(Duration.ofMinutes(1));
    pursues(sue, 2, whose.formatted("new", "sue"));
    world.clock.advance(Duration.ofMinutes(1));
    pursues(sue, 2, whose.formatted("new", "pat"));
    pursues(sue, 2, whose.formatted("new", "pat"));
    world.clock.advance(Duration.ofMinutes(1));
    pursues(sue, 2, whose.formatted("tried", "pat"));
    assertEquals(List.of("LostJobAssigned pat"), told());
    var event = annotations.events().getFirst();
    assertEquals(
        Map.of(
            "callId", calls.call(MAIN, 2).id().toString(),
            "companyId", "acme",
            "ownerId", "pat",
            "byId", "sue"),
        event.detail());
  }

  private static Rows shopper(int id, String disposition, String ago) {
    return Rows.answered()
        .id(id)
        .campaign(MAIN)
        .ani("6125550105")
        .disposition(disposition)
        .at(Rows.NOON.minus(Duration.parse(ago)));
  }

  /** Their caller called in vain once more, and somebody says something of that call. */
  @Test
  void tellsNobodyOfAJobThatIsTheirsByAnEarlierCall() {
    calls.record(shopper(2, "Price Shopper", "PT2H"), shopper(3, "Price Shopper", "PT1H"));
    var whose = "{\"status\":\"tried\",\"owner\":\"pat\",\"nextOn\":null}";
    pursues(pat, 2, whose);
    world.clock.advance(Duration.ofMinutes(1));
    pursues(sue, 3, whose);
    assertEquals(List.of(), told());

    // they booked since: what comes then is another job
    calls.record(
        shopper(4, "Booked - New Customer", "PT30M"), shopper(5, "Price Shopper", "PT15M"));
    pursues(sue, 5, whose);
    assertEquals(List.of("LostJobAssigned pat"), told());
  }

  @Test
  void whatIsNoLostJobIsNotWonBack() {
    var won = "{\"status\":\"won\",\"owner\":null,\"nextOn\":null}";
    assertEquals("no_lost_job", pursues(sue, 1, won).code());
    assertEquals(List.of(), audited());
  }

  @ParameterizedTest
  @CsvSource({
    "status, 'lost', null, null",
    "status, '', null, null",
    "owner, 'tried', 'Pat Smith', null",
    "owner, 'tried', '../pat', null",
    "owner, null, 'pat', null",
    "nextOn, 'tried', null, 'tomorrow'",
    "nextOn, 'tried', null, '2026-02-30'",
    "nextOn, 'tried', null, '+99999-01-01'",
    "nextOn, 'tried', null, '1999-12-31'",
    "nextOn, null, null, '2026-11-23'"
  })
  void namesWhatCannotBeMeant(String field, String status, String owner, String nextOn) {
    var body =
        "{\"status\":%s,\"owner\":%s,\"nextOn\":%s}"
            .formatted(quoted(status), quoted(owner), quoted(nextOn));
    var answer = pursues(sue, 1, body);
    assertEquals("field_invalid", answer.code());
    assertEquals(field, answer.at("field"));
  }

  private static String quoted(String text) {
    return text.equals("null") ? text : "\"" + text + "\"";
  }

  @Test
  void keepsToItsMeasures() {
    for (int number = 0; number < AnnotateCall.MOST_NOTES; number++) {
      assertEquals(200, notes(pat, "note-%04d".formatted(number), "x").status());
    }
    assertEquals("too_many_notes", notes(pat, "note-9999", "x").code());
    for (int number = 0; number < AnnotateCall.MOST_TAGS; number++) {
      assertEquals(200, tags("PUT", pat, "t" + number).status());
    }
    assertEquals("too_many_tags", tags("PUT", pat, "one more").code());
    assertEquals("disposition_unknown", corrects(sue, "\"Won\"").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\u202e", "<b>", "1234567890123456789012345678901"})
  void aTagIsAWordOrTwo(String tag) {
    assertEquals("field_invalid", tags("PUT", pat, tag).code());
  }

  @ParameterizedTest
  @CsvSource({"note-one-1, ''", "note-one-1, '  '", "short, x", "note/one/one, x"})
  void aNoteHasAnIdAndSaysSomething(String note, String text) {
    assertEquals("field_invalid", notes(pat, note, text).code());
  }

  @Test
  void aNoteIsNoBook() {
    assertEquals(200, notes(pat, "note-one-1", "x".repeat(1000)).status());
    assertEquals("field_invalid", notes(pat, "note-two-2", "x".repeat(1001)).code());
    assertEquals("field_invalid", notes(pat, "note-two-2", "x\u202ey").code());
  }
}

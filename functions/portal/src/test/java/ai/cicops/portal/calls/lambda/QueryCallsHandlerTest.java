package ai.cicops.portal.calls.lambda;

import static ai.cicops.portal.calls.Rows.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.JobOwners;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.calls.Pursuit;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import ai.cicops.portal.platform.lambda.JsonTree;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCallsHandlerTest {
  private static final String MAIN = "Acme - Main";

  private final CallsWorld world = new CallsWorld();
  private final CompanyId acme = world.company("acme", MAIN);
  private Person person = CallsWorld.customer(acme);
  private final Surroundings surroundings =
      new Surroundings(
          Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET, "PORTAL_URL", "http://localhost:8080"),
          world.clock,
          new Random(1));
  private final MemoryPeople people = new MemoryPeople();
  private final MemorySessions sessions = new MemorySessions(id -> Optional.of(person));
  private final QueryCallsHandler handler =
      new QueryCallsHandler(
          surroundings,
          new CallsWiring(
              new Gate(sessions, MemoryAccessRules.guard(), surroundings),
              world.queryCalls(),
              world.countCalls(),
              world.showCall,
              world.classifications,
              new LostJobsRoute(
                  world.listLostJobs(),
                  new JobOwners(people),
                  people,
                  world.clock,
                  CallsWorld.BUSINESS),
              people,
              world.clock,
              CallsWorld.BUSINESS));

  @BeforeEach
  void calls() {
    world.record(
        Rows.answered().id(1).campaign(MAIN),
        Rows.answered()
            .id(1)
            .campaign(MAIN)
            .at(NOON.plusSeconds(8))
            .type("3rd party transfer")
            .agent(null)
            .disposition(null)
            .talk(null)
            .recordings(0),
        Rows.abandoned().id(2).campaign(MAIN).at(NOON.minusSeconds(600)).ani(null).customer(null),
        Rows.answered().id(3).campaign(MAIN).at(NOON.minusSeconds(9000)));
    world.record(Rows.answered().id(4).campaign(null).type("Internal").dnis("1002"));
  }

  private Answer as(Person who, HttpCall call) {
    person = who;
    var token = SessionToken.fresh(who.id(), new Random(2));
    sessions.start(Session.start(token, Session.State.SIGNED_IN, world.clock.instant()));
    return call.cookie("session=" + token.reveal()).to(handler);
  }

  private Answer list(String query) {
    return as(CallsWorld.customer(acme), HttpCall.of("GET /api/calls").query(query));
  }

  private HttpCall ofCall(String route, String campaign, int id) {
    return HttpCall.of(route).parameter("id", world.call(campaign, id).id().toString());
  }

  @Test
  void hidesCallsOfADiscardedCompanyFromItsCustomersAlone() {
    var call = ofCall("GET /api/calls/{id}", MAIN, 1);
    assertEquals(200, list("company=acme").status());
    world.discard(acme);

    assertEquals("not_found", list("company=acme").code());
    assertEquals(List.of(), list("").list("calls"));
    assertEquals("not_found", as(CallsWorld.customer(acme), call).code());
    var supervisor = CallsWorld.supervisor(acme);
    assertEquals(3, as(supervisor, HttpCall.of("GET /api/calls")).list("calls").size());
    assertEquals(200, as(supervisor, call).status());
  }

  private Answer lostJobs(Person who, String query) {
    return as(who, HttpCall.of("GET /api/lost-jobs").query(query));
  }

  @Test
  void listsLostJobs() {
    world.record(
        Rows.answered().id(5).campaign(MAIN).ani("6125550105").disposition("Price Shopper"),
        Rows.abandoned()
            .id(6)
            .campaign(MAIN)
            .ani("6125550106")
            .queue(Duration.ofSeconds(40))
            .at(NOON.minusSeconds(60)));
    var tried =
        new Pursuit(
            Pursuit.Status.TRIED, "gone", LocalDate.of(2026, 11, 12), "gone", NOON.plusSeconds(9));
    world.chunks.overlay(world.call(MAIN, 6).id(), Overlay.of(tried));

    var answer = lostJobs(CallsWorld.customer(acme), "company=acme");

    assertEquals(200, answer.status());
    assertEquals(List.of(5, 6), List.of(number(answer, 0), number(answer, 1)));
    assertEquals(2, answer.list("jobs").size());
    assertEquals("price_shopper", answer.at("jobs", 0, "loss"));
    assertEquals(40_000, answer.at("jobs", 0, "value", "amount"));
    assertEquals(80_000, answer.at("openValue", "amount"));
    assertEquals("USD", answer.at("openValue", "currency"));
    assertEquals("new", answer.at("jobs", 0, "status"));
    assertNull(answer.at("jobs", 0, "owner"));
    assertEquals("abandoned", answer.at("jobs", 1, "loss"));
    assertEquals(
        JsonTree.parse("{\"id\": \"gone\", \"name\": null}"), answer.at("jobs", 1, "owner"));
    assertEquals("2026-11-12", answer.at("jobs", 1, "nextOn"));
    assertEquals(
        JsonTree.parse("{\"new\": 1, \"tried\": 1, \"won\": 0, \"dead\": 0}"), answer.at("counts"));
    assertEquals(
        JsonTree.parse(
            "{\"monday\": \"2026-11-09\", \"thisWeek\": 0, \"weekBefore\": 0, \"value\": null}"),
        answer.at("wonBack"));
    assertEquals(
        JsonTree.parse("[{\"id\": \"customer\", \"name\": \"customer\"}]"), answer.at("owners"));

    var nobodys = lostJobs(CallsWorld.admin(), "owner=%28empty%29&status=new&status=dead");
    assertEquals(1, nobodys.list("jobs").size());
    assertNull(nobodys.at("owners"));
    assertEquals(List.of(), lostJobs(CallsWorld.admin(), "status=won").list("jobs"));
  }

  private static int number(Answer answer, int row) {
    var id = String.valueOf(answer.at("jobs", row, "call", "id"));
    return Integer.parseInt(id.substring(id.length() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "status=lost, status, field_invalid",
    "status=, status, field_invalid",
    "owner=Pat%20Smith, owner, field_invalid",
    "owner=a&owner=b, owner, field_invalid",
    "outcome=won, outcome, field_invalid",
    "winnable=maybe, winnable, field_invalid",
    "cursor=x, cursor, unknown_field",
    "from=2026-13-01, from, period_invalid"
  })
  void namesWhatCannotBeAskedOfLostJobs(String query, String field, String code) {
    var answer = lostJobs(CallsWorld.customer(acme), query);
    assertEquals(code, answer.code());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void hidesLostJobsFromStrangers() {
    var other = world.company("birch", "Birch");
    assertEquals("not_found", lostJobs(CallsWorld.customer(other), "company=acme").code());
    assertEquals("not_found", lostJobs(CallsWorld.customer(acme), "company=No%20Company").code());
    assertEquals("no_permission", lostJobs(CallsWorld.agent(acme), "").code());
  }

  @Test
  void listsCalls() {
    var answer = list("company=acme&from=2026-11-09&to=2026-11-11");

    assertEquals(200, answer.status());
    assertEquals("application/json", answer.headers().get("content-type"));
    assertEquals(
        JsonTree.parse(
            """
            {"from": "2026-11-09", "to": "2026-11-11", "zone": "America/Chicago",
             "start": "2026-11-09T06:00:00Z", "end": "2026-11-11T06:00:00Z"}
            """),
        answer.at("period"));
    assertEquals(
        JsonTree.parse(
            """
            {"id": "%s", "companyId": "acme", "companyName": "Company acme",
             "companyZone": "America/Chicago", "start": "2026-11-10T12:00:00Z",
             "direction": "inbound", "callType": "Inbound", "callerNumber": "6125550101",
             "callerName": "Maria Lopez", "newCaller": null,
             "dialledNumber": "6125550199", "dialledLabel": null, "campaign": "Acme - Main",
             "agent": "Jane Doe", "disposition": "Booked - New Customer", "outcome": "booked",
             "talkSeconds": 180, "waitSeconds": 12, "abandoned": false,
             "recording": {"state": "pending"}, "tags": [], "notes": 0,
             "trades": ["plumbing"]}
            """
                .formatted(world.call(MAIN, 1).id())),
        answer.at("calls", 0));
    assertNull(answer.at("calls", 1, "callerNumber"));
    assertEquals(true, answer.at("calls", 1, "abandoned"));
    assertEquals(JsonTree.parse("{\"value\": 3, \"more\": false}"), answer.at("count"));
    assertEquals(1, answer.at("first"));
    var withNewcomers = list("company=acme&from=2026-11-09&to=2026-11-11&with=newcomers");
    assertNull(withNewcomers.at("calls", 1, "newCaller"), "of a number that was withheld");
    assertEquals(false, withNewcomers.at("calls", 0, "newCaller"));
    assertEquals(
        JsonTree.parse(
            """
            {"booked": 2, "lost": 0, "served": 0, "not_a_lead": 0, "abandoned": 1, "none_yet": 0}
            """),
        answer.at("outcomes"));
    assertEquals("2026-11-10T12:00:00Z", answer.at("dataAsOf"));
    assertNull(answer.at("next"));
  }

  @Test
  void filtersAndTurnsPages() {
    var abandoned = list("from=2026-11-09&to=2026-11-11&outcome=abandoned&outcome=lost");
    assertEquals(1, ((List<?>) present(abandoned.at("calls"))).size());
    var none = list("disposition=" + encoded("(empty)") + "&disposition=Nothing&text=555-0101");
    assertEquals(0, none.at("first"));
    for (int id = 10; id < 80; id++) {
      world.record(Rows.answered().id(id).campaign(MAIN).at(NOON.minusSeconds(id)));
    }
    var first = list("recording=pending");
    var next = present(first.at("next"));
    var second = list("recording=pending&cursor=" + next);
    assertEquals(51, second.at("first"));
    assertNotNull(second.at("previous"));
    var other = list("recording=ready&cursor=" + next);
    assertEquals("cursor_invalid", other.code());
  }

  @Test
  void tellsCallsIntoTheValuesOfAFacet() {
    var question = "company=acme&from=2026-11-09&to=2026-11-11&disposition=none&talk=-600";
    var answer = as(CallsWorld.customer(acme), facet("disposition").query(question));

    assertEquals(200, answer.status());
    assertEquals(
        JsonTree.parse(
            """
            [{"value": "Booked - New Customer", "name": null, "calls": 2},
             {"value": "Abandon", "name": null, "calls": 1}]
            """),
        answer.at("values"));
    assertEquals(3, answer.at("calls"));
    assertEquals(0, answer.at("others"));
    assertEquals("2026-11-10T12:00:00Z", answer.at("dataAsOf"));
    var trades = as(CallsWorld.customer(acme), facet("trade")).at("values", 0);
    assertEquals(
        JsonTree.parse("{\"value\": \"plumbing\", \"name\": \"Plumbing\", \"calls\": 3}"), trades);
    var types = as(CallsWorld.admin(), facet("callType")).at("values");
    assertEquals(2, ((List<?>) present(types)).size());
  }

  private static HttpCall facet(String facet) {
    return HttpCall.of("GET /api/call-facets/{facet}").parameter("facet", facet);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "CALL_TYPE", "call_type", "Outcome", "", "\u0000"})
  void aFacetOfNothingIsNotFound(String facet) {
    assertEquals("not_found", as(CallsWorld.customer(acme), facet(facet)).code());
  }

  private static Object present(@org.jspecify.annotations.Nullable Object value) {
    assertNotNull(value);
    return value;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "company=birch | 404 | not_found",
        "company=NOT%20AN%20ID%00 | 404 | not_found",
        "company=acme&company=birch | 400 | field_invalid",
        "from=soon | 400 | period_invalid",
        "from=2026-11-11&to=2026-11-10 | 400 | period_invalid",
        "from=2020-01-01&to=2026-01-01 | 400 | period_invalid",
        "from=2026-11-11T99:00 | 400 | period_invalid",
        "zone=Mars%2FBase | 400 | zone_unknown",
        "zone=%F0%9F%9A%80 | 400 | zone_unknown",
        "outcome=won | 400 | field_invalid",
        "outcome=BOOKED | 400 | field_invalid",
        "recording=lost | 400 | field_invalid",
        "cursor=nonsense | 400 | cursor_invalid",
        "cursor=%00%ff | 400 | cursor_invalid",
        "text=%zz | 400 | field_invalid",
        "direction=up | 400 | field_invalid",
        "abandoned=true | 400 | field_invalid",
        "hours=late | 400 | field_invalid",
        "wait=- | 400 | field_invalid",
        "wait=9 | 400 | field_invalid",
        "wait=9-8 | 400 | field_invalid",
        "wait=1-2&wait=3-4 | 400 | field_invalid",
        "talk=-1e3 | 400 | field_invalid",
        "duration=99999999999- | 400 | field_invalid",
        "%zz=1 | 400 | field_invalid",
        "outcom=booked | 400 | unknown_field",
        "page=2&company=acme | 400 | unknown_field",
        "from=2026-11-10T08:00:00.5 | 400 | period_invalid",
        "zone=%2B05:00 | 400 | zone_unknown",
        "from=a&from=b | 400 | field_invalid"
      })
  void refusesWhatCannotBeMeant(String query, int status, String code) {
    var answer = list(query);
    assertEquals(status, answer.status());
    assertEquals(code, answer.code());
    assertEquals("application/problem+json", answer.headers().get("content-type"));
    assertEquals("request-1", answer.at("requestId"));
  }

  @Test
  void refusesTheHuge() {
    assertEquals("field_invalid", list("text=" + "x".repeat(101)).code());
    assertEquals("field_invalid", list("disposition=" + "x".repeat(201)).code());
    assertEquals("field_invalid", list("disposition=a&".repeat(61)).code());
    assertEquals("field_invalid", list("cursor=" + "x".repeat(401)).code());
    assertEquals("zone_unknown", list("zone=" + "x".repeat(5000)).code());
    assertEquals("field_invalid", list("from=" + "1".repeat(5000)).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\ud83d\ude80", "e\u0301\u202e", "%", "' OR 1=1 --", "\\"})
  void strangeTextsFindNothing(String text) {
    var answer = list("text=" + encoded(text) + "&disposition=" + encoded(text));
    assertEquals(200, answer.status());
    assertEquals(0, answer.at("count", "value"));
  }

  @Test
  void showsACall() {
    var recording =
        new StoredRecording(
            List.of(
                new StoredRecording.Part(
                    "original", "source", NOON.plusSeconds(17), Duration.ofSeconds(60), 97_500)),
            "play",
            "peaks",
            Duration.ofSeconds(60),
            NOON.plusSeconds(1500),
            null);
    var id = world.call(MAIN, 1).id();
    world.calls.keepRecordings(Map.of(id, recording));
    world.correct(id, "Price Shopper", NOON.plusSeconds(7200));

    var answer = as(CallsWorld.customer(acme), ofCall("GET /api/calls/{id}", MAIN, 1));

    assertEquals(200, answer.status());
    assertEquals("Price Shopper", answer.at("disposition"));
    assertEquals("lost", answer.at("outcome"));
    assertEquals("Booked - New Customer", answer.at("five9Disposition"));
    assertEquals(
        JsonTree.parse(
            """
            {"disposition": "Price Shopper", "by": null, "at": "2026-11-10T14:00:00Z"}
            """),
        answer.at("correction"));
    assertEquals(225, answer.at("durationSeconds"));
    assertEquals("2026-11-10T12:20:00Z", answer.at("firstSeenAt"));
    assertEquals(
        JsonTree.parse(
            """
            {"start": "2026-11-10T12:00:00Z", "callType": "Inbound", "agent": "Jane Doe",
             "disposition": "Booked - New Customer", "dialledNumber": "6125550199",
             "ivrSeconds": 5, "queueSeconds": 8, "ringSeconds": 4, "talkSeconds": 180,
             "holdSeconds": 20, "parkSeconds": 0, "wrapUpSeconds": 30}
            """),
        answer.at("segments", 0));
    assertEquals(
        JsonTree.parse(
            """
            {"state": "ready", "expected": 1, "arrived": 1, "seconds": 60, "overdueAt": null,
             "readyAt": "2026-11-10T12:25:00Z", "removedAt": null, "removesAt": null,
             "hold": null, "mayHold": false, "mayListen": true, "mayDownload": true}
            """),
        answer.at("recording"));
    assertEquals(
        List.of(
            "corrected",
            "recording_ready",
            "disposition",
            "arrived",
            "ended",
            "answered",
            "started"),
        ((List<?>) present(answer.at("history")))
            .stream().map(entry -> String.valueOf(JsonTree.at(entry, "event"))).toList());
  }

  @Test
  void showsTheCallersOthers() {
    var answer = as(CallsWorld.customer(acme), ofCall("GET /api/calls/{id}/others", MAIN, 1));
    assertEquals(200, answer.status());
    assertEquals(1, answer.at("count"));
    assertEquals(world.call(MAIN, 3).id().toString(), answer.at("calls", 0, "id"));
  }

  @Test
  void showsInternalCallsToAdmins() {
    var answer = as(CallsWorld.admin(), ofCall("GET /api/calls/{id}", "", 4));
    assertEquals(200, answer.status());
    assertNull(answer.at("companyId"));
    assertEquals("America/New_York", answer.at("companyZone"));
    var others = as(CallsWorld.admin(), ofCall("GET /api/calls/{id}/others", "", 4));
    assertEquals(0, others.at("count"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "..",
        "aaaaaaaaaaaaa.20261110.1",
        "aaaaaaaaaaaaa.20261399.1",
        "aaaaaaaaaaaaa.20261110.",
        "AAAAAAAAAAAAA.20261110.1",
        "aaaaaaaaaaaaa.20261110.\u0000\ud83d\ude80",
        "../../etc/passwd"
      })
  void anIdOfNothingIsNotFound(String id) {
    for (var route : List.of("GET /api/calls/{id}", "GET /api/calls/{id}/others")) {
      var answer = as(CallsWorld.customer(acme), HttpCall.of(route).parameter("id", id));
      assertEquals(404, answer.status());
      assertEquals("not_found", answer.code());
    }
  }

  @Test
  void namesWhoCorrectedTheCall() {
    var sam = new UserId("sam");
    var email = new EmailAddress("sam@example.com");
    people.enroll(
        new Person(
            sam, "Sam Okafor", email.value(), Role.SUPERVISOR, "en", CallsWorld.CHICAGO, List.of()),
        new Account(sam, email, "hash", null, 0));
    world.correct(world.call(MAIN, 1).id(), "Price Shopper", NOON);

    var answer = as(CallsWorld.customer(acme), ofCall("GET /api/calls/{id}", MAIN, 1));

    assertEquals("Sam Okafor", answer.at("correction", "by"));
  }

  @Test
  void aCallHasOneId() {
    var id = world.call("Acme - Main", 1).id().toString();
    for (var other :
        List.of(id.replaceFirst("\\.2026\\d+", "$0Z"), id.replaceFirst("\\.2026\\d+", "$0+01"))) {
      var answer =
          as(CallsWorld.customer(acme), HttpCall.of("GET /api/calls/{id}").parameter("id", other));
      assertEquals(404, answer.status(), other);
    }
  }

  @Test
  void keepsCallsFromAgentsStrangersAndTheSignedOut() {
    var birch = world.company("birch", "Birch");
    for (var route : List.of("GET /api/calls/{id}", "GET /api/calls/{id}/others")) {
      assertEquals(403, as(CallsWorld.agent(acme), ofCall(route, MAIN, 1)).status());
      assertEquals(404, as(CallsWorld.customer(birch), ofCall(route, MAIN, 1)).status());
      assertEquals(401, ofCall(route, MAIN, 1).to(handler).status());
    }
    for (var route : List.of("GET /api/calls", "GET /api/dispositions")) {
      assertEquals("no_permission", as(CallsWorld.agent(acme), HttpCall.of(route)).code());
      assertEquals("signed_out", HttpCall.of(route).to(handler).code());
    }
  }

  @Test
  void listsTheDispositions() {
    var answer = as(CallsWorld.customer(acme), HttpCall.of("GET /api/dispositions"));
    assertEquals(200, answer.status());
    assertEquals(
        JsonTree.parse("{\"name\": \"Abandon\", \"outcome\": \"abandoned\", \"bookable\": false}"),
        answer.at("dispositions", 0));
    assertTrue(((List<?>) present(answer.at("dispositions"))).size() >= 24);
  }
}

package ai.cicops.portal.local.iam;

import static ai.cicops.portal.local.whole.WholePortal.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Limit;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.runtime.Rehearsed;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.local.whole.QuietDay;
import ai.cicops.portal.local.whole.Visitor;
import ai.cicops.portal.local.whole.WholePortal;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.HttpCall;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the product is there for, once: calls and audio come in, people look at them. */
final class TwoDays {
  private static final String ADMIN = "admin@cic.example";
  private static final String OWNER = "owner@acme.example";
  private static final CampaignKey CAMPAIGN = CampaignKey.of(QuietDay.RECORDED);
  private static final CompanyId COMPANY = CompanyId.placeholderFor(CAMPAIGN);
  private static final String SEPTEMBER = "from=2026-09-16&to=2026-09-17&recording=ready";

  private final WholePortal portal;

  TwoDays(WholePortal portal) {
    this.portal = portal;
  }

  void pass() {
    portal.enroll(ADMIN, Role.ADMIN, List.of());
    portal.enroll(
        OWNER, Role.CUSTOMER, List.of(new Grant(COMPANY, true, Set.of(Permission.LISTEN))));
    portal.connect();
    callsComeIn();
    looksAround(ADMIN);
    looksAround(OWNER);
    hearsAndTagsACallOfNobodysCompany();
    misses();
    keepsCompanies();
    keepsOrganizations();
    keepsNumbers();
    keepsTeams();
    exportsAllCalls();
    asksForADayAgain();
    getsSummaries();
    entersUntilLocked();
    asksEveryRoute();
    await(
        "mail of campaigns, the sync, a question, an export, a summary", () -> mails(ADMIN) == 10);
    await("mail of the team, of the lock, a summary", () -> mails(OWNER) == 3);
    tellsAMessageTwice();
    keepsRecordingsForAWhile();
  }

  /** Files before their rows, rows that cannot be read at first, rows that come late, an outage. */
  private void callsComeIn() {
    fault("late-rows", Map.of("share", "1", "minutes", "1000", "campaign", QuietDay.LATE));
    run("move-audio", "sync-calls", "move-audio");
    at("2026-09-16T15:00:00Z");
    fault("unreadable-row", Map.of("every", "40"));
    fault("unparseable-name", Map.of("every", "2"));
    run("sync-calls", "move-audio");
    portal.simulator.faults().set("unparseable-name", false, Map.of());
    at("2026-09-17T04:05:00Z");
    fault("unreadable-row", Map.of("every", "60"));
    run("move-audio", "backfill-calls", "sync-calls");
    at("2026-09-17T15:00:00Z");
    fault("unreadable-row", Map.of("every", "5"));
    run("sync-calls");
    portal.simulator.faults().clear();
    fault("unauthorized", Map.of());
    at("2026-09-18T10:00:00Z");
    assertEquals("failed", portal.run("sync-calls").path("outcome").asText());
    portal.simulator.faults().clear();
    portal.clock.advance(Duration.ofMinutes(15));
    run("sync-calls");
  }

  private void fault(String name, Map<String, String> arguments) {
    portal.simulator.faults().set(name, true, arguments);
  }

  private void at(String time) {
    portal.clock.advance(Duration.between(portal.clock.instant(), Instant.parse(time)));
  }

  private void run(String... schedules) {
    for (var schedule : schedules) {
      JsonNode record = portal.run(schedule);
      assertEquals("ok", record.path("outcome").asText(), record::toString);
    }
  }

  /** Everything that a page asks for, and again when the session's use is to be noted. */
  private void looksAround(String email) {
    var visitor = portal.visitor();
    visitor.see(HttpCall.of("GET /healthz"));
    assertEquals("wrong_credentials", visitor.enter(email, "wrong").code());
    if (email.equals(ADMIN)) {
      visitor.enter(email, WholePortal.PASSWORD.reveal());
      assertEquals("wrong_code", visitor.enterCode("000000").code());
    }
    visitor.signIn(email);
    visitor.see(HttpCall.of("GET /api/companies"));
    visitor.see(HttpCall.of("GET /api/dispositions"));
    var call = readyCall(visitor);
    hears(visitor, call);
    visitor.see(HttpCall.of("GET /api/calls/{id}/others").parameter("id", call));
    for (var route : List.of("GET /api/session", "GET /api/companies", "GET /api/calls")) {
      portal.clock.advance(Duration.ofMinutes(3));
      visitor.see(HttpCall.of(route));
    }
    portal.clock.advance(Duration.ofMinutes(3));
    hears(visitor, call);
    assertEquals(204, visitor.ask(HttpCall.of("DELETE /api/session")).status());
  }

  private static String readyCall(Visitor visitor) {
    return visitor.see(HttpCall.of("GET /api/calls").query(SEPTEMBER)).at("/calls/0/id").asText();
  }

  private static void hears(Visitor visitor, String call) {
    for (var route :
        List.of(
            "POST /api/calls/{id}/recording/link",
            "GET /api/calls/{id}/recording/peaks",
            "GET /api/calls/{id}")) {
      visitor.see(HttpCall.of(route).parameter("id", call).json("{}"));
    }
  }

  /** From noon on the campaign is the company's, so that the call of the morning is nobody's. */
  private void hearsAndTagsACallOfNobodysCompany() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var calls = admin.see(HttpCall.of("GET /api/calls").query(SEPTEMBER)).path("calls");
    var morning = calls.get(calls.size() - 1).path("id").asText();
    var surroundings = portal.surroundings();
    var companies = new DynamoCompanies(new Dynamo(surroundings), surroundings);
    var company = companies.find(COMPANY).orElseThrow().company();
    companies.save(
        new CompanyCampaigns(
            company,
            List.of(
                new CampaignAssignment(
                    CAMPAIGN,
                    QuietDay.RECORDED,
                    COMPANY,
                    Instant.parse("2026-09-16T12:00:00Z"),
                    null))));
    hears(admin, morning);
    admin.see(of("PUT /api/calls/{id}/tags/{tag}", morning).parameter("tag", "odd").json("{}"));
  }

  /** A waveform that is gone from the bucket. */
  private void misses() {
    var owner = portal.visitor();
    owner.signIn(OWNER);
    var call = readyCall(owner);
    var bucket = portal.surroundings().settings().text("BUCKET_RECORDINGS");
    portal.aws.s3().listObjectsV2(list -> list.bucket(bucket).prefix("peaks/")).contents().stream()
        .forEach(peaks ->
            portal.aws.s3().deleteObject(object -> object.bucket(bucket).key(peaks.key())));
    var peaks = HttpCall.of("GET /api/calls/{id}/recording/peaks").parameter("id", call);
    assertEquals(409, owner.ask(peaks).status());
  }

  /** What each function rehearses, under its role. */
  private void asksEveryRoute() {
    for (var function : Template.ofProject().functions()) {
      if (!function.routes().isEmpty()) {
        Rehearsed.rehearsal(function)
            .play(portal.surroundingsOfFunctions(), event -> answered(function.logicalId(), event));
      }
    }
  }

  private String answered(String function, ApiEvent event) {
    try {
      var answer = new String(portal.functions.invoke(function, event.bytes()), UTF_8);
      assertTrue(
          answer.matches("\\{\"statusCode\":(2|303)(?s:.*)"),
          () -> event.routeKey() + " " + answer);
      return answer;
    } catch (Invoker.Failed failed) {
      throw new AssertionError(failed);
    }
  }

  /** A company of its own, and a placeholder that is another company and then is not. */
  private void keepsCompanies() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var made =
        admin.ask(
            HttpCall.of("POST /api/companies")
                .json("{\"name\":\"Eve\",\"zone\":\"America/New_York\"}"));
    assertEquals(201, made.status());
    var company = COMPANY.value();
    var id = CompanyId.placeholderFor(CampaignKey.of(QuietDay.LATE)).value();
    admin.see(of("GET /api/companies/{id}", company));
    admin.see(of("PATCH /api/companies/{id}", "eve").json("{\"version\":0,\"place\":\"Here\"}"));
    admin.see(of("PUT /api/companies/{id}/discard", "eve").json("{}"));
    admin.see(of("DELETE /api/companies/{id}/discard", "eve"));
    admin.see(of("GET /api/companies/{id}/merge-proposals", id));
    var merge =
        admin.see(
            of("POST /api/companies/{id}/merge", id)
                .json("{\"into\":\"" + company + "\",\"version\":0}"));
    portal.clock.advance(Duration.ofMinutes(3));
    assertEquals(1, admin.see(HttpCall.of("GET /api/merges")).path("merges").size());
    admin.see(of("POST /api/merges/{id}/undo", merge.path("id").asText()).json("{}"));
    admin.see(
        of("PUT /api/companies/{id}/review", id)
            .json("{\"version\":2,\"name\":\"Dover\",\"zone\":\"UTC\"}"));
  }

  /** A company hangs on it, on another, on none; then it is discarded. */
  private void keepsOrganizations() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    for (var name : List.of("Parent", "Other")) {
      var made =
          admin.ask(HttpCall.of("POST /api/organizations").json("{\"name\":\"" + name + "\"}"));
      assertEquals(201, made.status());
    }
    var attach = of("PUT /api/companies/{id}/organization", "eve");
    var version = admin.see(of("GET /api/companies/{id}", "eve")).path("version").asInt();
    for (var to : List.of("\"parent\"", "\"other\"", "null")) {
      admin.see(attach.json("{\"version\":" + version++ + ",\"organization\":" + to + "}"));
    }
    assertEquals(2, admin.see(HttpCall.of("GET /api/organizations")).at("/organizations").size());
    admin.see(of("PATCH /api/organizations/{id}", "parent").json("{\"version\":2,\"name\":\"P\"}"));
    admin.see(of("PUT /api/organizations/{id}/discard", "parent").json("{}"));
    admin.see(of("DELETE /api/organizations/{id}/discard", "parent"));
  }

  /** A number goes to another company and back; a list is brought in. */
  private void keepsNumbers() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var added =
        admin.ask(
            of("POST /api/companies/{id}/numbers", "eve")
                .json("{\"number\":\"6125550199\",\"label\":\"Main\"}"));
    assertEquals(201, added.status());
    var company = COMPANY.value();
    for (var move : List.of(List.of("eve", company), List.of(company, "eve"))) {
      var version = move.getFirst().equals("eve") ? 1 : 2;
      admin.see(
          of("PUT /api/companies/{id}/numbers/{number}/company", move.getFirst())
              .parameter("number", "16125550199")
              .json("{\"version\":" + version + ",\"company\":\"" + move.getLast() + "\"}"));
    }
    admin.see(
        of("PATCH /api/companies/{id}/numbers/{number}", "eve")
            .parameter("number", "16125550199")
            .json("{\"version\":3,\"active\":false}"));
    var list = "number,label\\n6125550199,Office\\n6125550198,Second";
    admin.see(
        of("POST /api/companies/{id}/numbers/import", "eve")
            .json("{\"csv\":\"" + list + "\",\"apply\":true}"));
    assertEquals(2, admin.see(of("GET /api/companies/{id}/numbers", "eve")).path("numbers").size());
    assertEquals(2, admin.see(HttpCall.of("GET /api/numbers")).path("numbers").size());
  }

  /** The owner comes into a team and hears of it. */
  private void keepsTeams() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var made = admin.ask(HttpCall.of("POST /api/teams").json("{\"name\":\"Night shift\"}"));
    assertEquals(201, made.status());
    var team = String.valueOf(made.at("id"));
    var found = admin.see(of("GET /api/teams/{id}/excluded", team).query("text=" + OWNER));
    admin.see(
        of("PUT /api/teams/{id}/members/{user}", team)
            .parameter("user", found.at("/people/0/id").asText())
            .json("{}"));
    assertEquals(1, admin.see(of("GET /api/teams/{id}/members", team)).path("count").asInt());
    for (var route : List.of("GET /api/calls", "GET /api/dashboard")) {
      admin.see(HttpCall.of(route).query(SEPTEMBER + "&team=" + team));
    }
    await("mail of the team", () -> mails(OWNER) == 1);
  }

  private void exportsAllCalls() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var export = "all-of-september";
    var team = admin.see(HttpCall.of("GET /api/teams")).at("/teams/0/id").asText();
    admin.see(
        HttpCall.of("PUT /api/exports/{export}")
            .parameter("export", export)
            .query("from=2026-09-01&to=2026-10-01&team=" + team)
            .json("{\"byteOrderMark\":false}"));
    await(
        "the file",
        () ->
            admin
                .see(HttpCall.of("GET /api/exports"))
                .at("/exports/0/state")
                .asText()
                .equals("ready"));
    admin.see(
        HttpCall.of("POST /api/exports/{export}/link").parameter("export", export).json("{}"));
  }

  /** The next sync reads it; then all is counted anew, twice, for a day is written only once. */
  private void asksForADayAgain() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var day = "2026-09-16";
    admin.see(HttpCall.of("PUT /api/rereads/{day}").parameter("day", day).json("{}"));
    assertEquals(1, portal.run("sync-calls").at("/counts/daysReadAgain").asInt());
    run("reconcile", "reconcile");
    var page = admin.see(HttpCall.of("GET /api/completeness").query("to=" + day));
    assertTrue(page.path("lines").size() > 1, page::toString);
  }

  /** Six weeks later a company keeps its recordings for a month. */
  private void keepsRecordingsForAWhile() {
    portal.clock.advance(Duration.ofDays(42));
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var company = COMPANY.value();
    admin.see(
        of("PUT /api/companies/{id}/recordings-policy", company)
            .json("{\"version\":0,\"days\":30}"));
    for (var route : List.of("purges", "purges/next")) {
      admin.see(of("GET /api/companies/{id}/" + route, company));
    }
    assertTrue(portal.run("purge-recordings").at("/counts/wouldRemove").asInt() > 0);
    var record = portal.run("purge-recordings", "{\"remove\": true}");
    assertTrue(record.at("/counts/removed").asInt() > 0, record::toString);
  }

  private static HttpCall of(String route, String id) {
    return HttpCall.of(route).parameter("id", id);
  }

  /** Wrong as often as it takes, each time as soon as one may. */
  private void entersUntilLocked() {
    var stranger = portal.visitor();
    for (int wrong = 0; wrong < Limit.ACCOUNT.most(); wrong++) {
      var answer = stranger.enter(OWNER, "wrong");
      while (answer.status() == 429) {
        var wait = requireNonNull(answer.headers().get("retry-after"));
        portal.clock.advance(Duration.ofSeconds(Long.parseLong(wait)));
        answer = stranger.enter(OWNER, "wrong");
      }
    }
  }

  /** An admin's about an organization, an owner's about their company. */
  private void getsSummaries() {
    var admin = portal.visitor();
    admin.signIn(ADMIN);
    var version = admin.see(of("GET /api/companies/{id}", "eve")).path("version").asInt();
    admin.see(
        of("PUT /api/companies/{id}/organization", "eve")
            .json("{\"version\":" + version + ",\"organization\":\"other\"}"));
    var owner = portal.visitor();
    owner.signIn(OWNER);
    var daily =
        HttpCall.of("PUT /api/summaries/{cadence}").parameter("cadence", "daily").json("{}");
    admin.see(daily.query("organization=other"));
    owner.see(daily.query("company=" + COMPANY));
    portal.clock.advance(Duration.ofHours(29));
    run("send-summaries");
  }

  private int mails(String to) {
    return portal.aws.inbox().to(to).size();
  }

  /** As queues do. */
  private void tellsAMessageTwice() {
    var event =
        "{\\\"detail-type\\\":\\\"SyncFailing\\\",\\\"detail\\\":{\\\"id\\\":\\\"again\\\",\\\"sentence\\\":\\\"It"
            + " fails.\\\"}}";
    var messages = "{\"Records\":[{\"messageId\":\"1\",\"body\":\"" + event + "\"}]}";
    for (int time = 0; time < 2; time++) {
      try {
        portal.functions.invoke("SendMailFunction", messages.getBytes(UTF_8));
      } catch (Invoker.Failed failed) {
        throw new AssertionError(failed);
      }
    }
  }
}

package ai.cicops.portal.local;

import static ai.cicops.portal.local.SignInWireTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Finding, reading and hearing calls of the running portal, each as far as one may. */
class CallsWireTest {
  private static final String NORTHSIDE = "northside-plumbing";
  private static final String STRANGER = "metro-air-mechanical";

  @Test
  void letsTheOwnerFindACallReadItAndHearIt() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      client.signIn("owner@northside.example");
      var list = client.json("/api/calls");
      assertTrue(list.at("/count/value").asInt() > 20, list.path("count").toString());
      assertEquals(Set.of(NORTHSIDE), companies(list));
      assertFalse(list.path("dataAsOf").isNull());

      var ready = client.readyCall(NORTHSIDE);
      var call = client.json("/api/calls/" + ready);
      assertTrue(call.at("/recording/mayListen").asBoolean());
      assertFalse(call.path("segments").isEmpty());
      assertEquals("ready", call.at("/recording/state").asText());

      var peaks = client.json("/api/calls/" + ready + "/recording/peaks");
      assertFalse(peaks.path("peaks").isEmpty());
      hear(client, ready);
    }
  }

  private static void hear(PortalClient client, String call) throws Exception {
    var before = client.now();
    var link = PortalClient.read(client.post("/api/calls/" + call + "/recording/link", "{}"), 200);
    var left = Duration.between(before, Instant.parse(link.path("expiresAt").asText()));
    assertTrue(left.compareTo(Duration.ofMinutes(6)) < 0, left.toString());
    var url = URI.create(link.path("url").asText());

    var first = client.bytes(url, "bytes=0-99");
    assertEquals(206, first.statusCode());
    assertEquals(100, first.body().length);
    assertEquals("audio/mpeg", first.headers().firstValue("Content-Type").orElse(""));
    var range = first.headers().firstValue("Content-Range").orElse("");
    assertTrue(range.matches("bytes 0-99/\\d+"), range);
    long length = Long.parseLong(range.substring(range.indexOf('/') + 1));
    var last = client.bytes(url, "bytes=" + (length - 10) + "-");
    assertEquals(206, last.statusCode());
    assertEquals(10, last.body().length);
    assertEquals(416, client.bytes(url, "bytes=" + length + "-").statusCode());

    var text = url.toString();
    for (var tampered :
        new String[] {
          text.substring(0, text.length() - 4) + "0000",
          text.replace("X-Amz-Expires=300", "X-Amz-Expires=30000"),
          text.replace("/play/", "/originals/"),
          text.substring(0, text.indexOf('?'))
        }) {
      assertFalse(tampered.equals(text), text);
      assertEquals(403, client.bytes(URI.create(tampered), "bytes=0-99").statusCode(), tampered);
    }
  }

  @Test
  void keepsToTheFiltersAndThePages() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      client.signIn("owner@northside.example");
      var booked = client.json("/api/calls?outcome=booked");
      assertFalse(booked.path("calls").isEmpty());
      booked.path("calls").forEach(call -> assertEquals("booked", call.path("outcome").asText()));
      assertEquals(
          booked.at("/count/value").asInt(),
          client.json("/api/calls").at("/outcomes/booked").asInt());

      var day = booked.at("/period/from").asText();
      var since = "/api/calls?from=" + java.time.LocalDate.parse(day).minusDays(6);
      var page = client.json(since);
      assertEquals(50, page.path("calls").size());
      var next = client.json(since + "&cursor=" + page.path("next").asText());
      assertEquals(51, next.path("first").asInt());
      var back = client.json(since + "&cursor=" + next.path("previous").asText());
      assertEquals(page.path("calls"), back.path("calls"));
      assertProblem(
          client.get("/api/calls?cursor=" + page.path("next").asText()), 400, "cursor_invalid");
      assertProblem(client.get("/api/calls?outcome=great"), 400, "field_invalid");
      assertEquals(0, client.json("/api/calls?text=%F0%9F%93%9E").at("/count/value").asInt());
    }
  }

  @Test
  void showsTheCallersOtherCallsAndTheDispositions() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      client.signIn("owner@northside.example");
      var call = client.json("/api/calls").at("/calls/0/id").asText();
      var others = client.json("/api/calls/" + call + "/others");
      others.path("calls").forEach(other -> assertFalse(call.equals(other.path("id").asText())));
      assertTrue(client.json("/api/dispositions").path("dispositions").size() > 20);
    }
  }

  @Test
  void showsASupervisorTheAssignedCompaniesOnly() throws Exception {
    try (var client = RunningPortal.shared().client()) {
      var session = client.signIn("supervisor@cic.example");
      assertEquals("companies", session.path("scope").asText());
      var assigned = ids(session.path("companies"), "id");
      assertEquals(7, assigned.size());
      assertEquals(assigned, ids(client.json("/api/companies").path("companies"), "id"));
      var seen = companies(client.json("/api/calls"));
      assertTrue(seen.size() > 1 && assigned.containsAll(seen), seen.toString());
      assertProblem(client.get("/api/calls?company=" + STRANGER), 404, "not_found");
    }
  }

  @Test
  void showsAnAdminEverythingAndAnAgentNothing() throws Exception {
    try (var admin = RunningPortal.shared().client();
        var agent = RunningPortal.shared().client()) {
      admin.signIn("admin@cic.example");
      assertTrue(admin.json("/api/companies").path("companies").size() > 10);
      assertTrue(companies(admin.json("/api/calls")).size() > 3);
      var found = admin.json("/api/companies?text=north").path("companies");
      assertTrue(ids(found, "id").contains(NORTHSIDE));

      var session = agent.signIn("agent@cic.example");
      assertEquals("none", session.path("scope").asText());
      var call = admin.json("/api/calls?company=" + NORTHSIDE).at("/calls/0/id").asText();
      for (var path : new String[] {"", "/" + call, "/" + call + "/others"}) {
        assertProblem(agent.get("/api/calls" + path), 403, "no_permission");
      }
      assertProblem(agent.get("/api/dispositions"), 403, "no_permission");
      var link = agent.post("/api/calls/" + call + "/recording/link", "{}");
      assertProblem(link, 403, "no_permission");
    }
  }

  @Test
  void tellsNobodyOfCallsThatAreNotTheirs() throws Exception {
    try (var admin = RunningPortal.shared().client();
        var owner = RunningPortal.shared().client()) {
      admin.signIn("admin@cic.example");
      owner.signIn("owner@northside.example");
      var foreign = admin.json("/api/calls?company=" + STRANGER).at("/calls/0/id").asText();
      for (var id : new String[] {foreign, "aaaaaaaaaaaaa.20200101.1", "no-id", "%F0%9F%93%9E"}) {
        assertProblem(owner.get("/api/calls/" + id), 404, "not_found");
        assertProblem(owner.get("/api/calls/" + id + "/others"), 404, "not_found");
        assertProblem(owner.get("/api/calls/" + id + "/recording/peaks"), 404, "not_found");
        var link = owner.post("/api/calls/" + id + "/recording/link", "{}");
        assertProblem(link, 404, "not_found");
      }
      assertProblem(owner.get("/api/calls?company=" + STRANGER), 404, "not_found");
      assertProblem(owner.get("/api/calls?company=no-such-company"), 404, "not_found");
      assertEquals(Set.of(NORTHSIDE), ids(owner.json("/api/companies").path("companies"), "id"));
    }
  }

  private static Set<String> companies(JsonNode list) {
    return ids(list.path("calls"), "companyId");
  }

  private static Set<String> ids(JsonNode records, String field) {
    var ids = new TreeSet<String>();
    StreamSupport.stream(records.spliterator(), false)
        .map(each -> each.path(field))
        .filter(JsonNode::isTextual)
        .forEach(id -> ids.add(id.asText()));
    return ids;
  }
}

package ai.cicops.portal.disputes.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.disputes.KeepDisputes;
import ai.cicops.portal.disputes.ListDisputes;
import ai.cicops.portal.disputes.MemoryDisputes;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.identity.lambda.IdentityWorld.Visitor;
import ai.cicops.portal.platform.lambda.HttpCall.Answer;
import ai.cicops.portal.platform.lambda.JsonBody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepDisputesHandlerTest {
  private static final String MAIN = "Acme - Main";

  private final CallsWorld calls = new CallsWorld();
  private final IdentityWorld world = new IdentityWorld();
  private final MemoryDisputes disputes = new MemoryDisputes(world.audit);
  private final CompanyId acme = calls.company("acme", MAIN);
  private final CompanyId birch = calls.company("birch", "Birch");
  private final Visitor ada = world.enroll("ada", Role.ADMIN);
  private final Visitor sue =
      world.enroll("sue", Role.SUPERVISOR, new Grant(acme, false, Set.of()));
  private final Visitor pat = world.enroll("pat", Role.CUSTOMER, new Grant(acme, false, Set.of()));
  private final Visitor oda = world.enroll("oda", Role.CUSTOMER, new Grant(acme, true, Set.of()));
  private final Visitor kim = world.enroll("kim", Role.CUSTOMER, new Grant(birch, true, Set.of()));
  private final KeepDisputesHandler handler =
      new KeepDisputesHandler(
          world.surroundings,
          world.gate,
          new KeepDisputesHandler.Routes(
              new KeepDisputes(calls.showCall, disputes, new MemoryAttempts(), world.clock),
              new ListDisputes(disputes, calls.companies),
              world.people,
              calls.companies,
              world.clock));

  KeepDisputesHandlerTest() {
    calls.record(Rows.answered().id(1).campaign(MAIN));
  }

  private String call(int number) {
    return calls.call(MAIN, number).id().toString();
  }

  private Answer shows(Visitor who) {
    return who.asks("GET /api/calls/{id}/disputes").parameter("id", call(1)).to(handler);
  }

  private Answer opens(Visitor who, String call, String reason, String text) {
    return who.asks("POST /api/calls/{id}/disputes")
        .parameter("id", call)
        .json(new String(JsonBody.write(Map.of("reason", reason, "text", text)), UTF_8))
        .to(handler);
  }

  private Answer opens(Visitor who, String reason) {
    return opens(who, call(1), reason, "Not so");
  }

  private Answer adds(Visitor who, String number, String body) {
    return who.asks("POST /api/calls/{id}/disputes/{number}/entries")
        .parameter("id", call(1))
        .parameter("number", number)
        .json(body.replace('`', '"'))
        .to(handler);
  }

  private Answer adds(Visitor who, String act, int version) {
    return adds(who, "1", "{`act`:`%s`,`text`:`So.`,`version`:%d}".formatted(act, version));
  }

  private Answer lists(Visitor who, String query) {
    return who.asks("GET /api/disputes").query(query).to(handler);
  }

  @Test
  void answersWithAllDisputesOfTheCall() {
    var opened = opens(oda, "billing");

    assertEquals(201, opened.status());
    assertEquals(
        "{\"disputes\":[{\"dispute\":{\"call\":\"%s\",\"number\":1,".formatted(call(1))
            + "\"company\":{\"id\":\"acme\",\"name\":\"Company"
            + " acme\",\"zone\":\"America/Chicago\"},"
            + "\"opener\":{\"id\":\"oda\",\"name\":\"oda\"},\"reason\":\"billing\",\"callStart\":\"2026-11-10T12:00:00Z\",\"excerpt\":\"Not"
            + " so\",\"state\":\"open\","
            + "\"openedAt\":\"2026-11-20T14:00:00Z\",\"since\":\"2026-11-20T14:00:00Z\","
            + "\"version\":1},\"entries\":[{\"number\":1,\"author\":{\"id\":\"oda\",\"name\":\"oda\"},"
            + "\"ofCic\":false,\"act\":\"opened\",\"at\":\"2026-11-20T14:00:00Z\",\"text\":\"Not"
            + " so\"}],\"may\":[\"wrote\",\"withdrawn\"],\"reopenUntil\":null}],\"reasons\":[]}",
        opened.body());
    assertEquals(opened.body(), shows(oda).body());
    assertEquals(200, opens(oda, "billing").status());
  }

  @Test
  void isAnsweredDeclinedReopenedAndAccepted() {
    opens(oda, "billing");

    assertEquals("answered", state(adds(sue, "answered", 1)));
    assertEquals("no_permission", adds(sue, "accepted", 2).code());
    var declined = adds(sue, "declined", 2);
    assertEquals("declined", state(declined));
    assertEquals("2026-12-04T14:00:00Z", declined.at("disputes", 0, "reopenUntil"));
    assertEquals("reopened", shows(oda).at("disputes", 0, "may", 0));
    assertEquals(List.of("outcome", "handling", "spam"), shows(oda).list("reasons"));
    assertEquals("open", state(adds(oda, "reopened", 3)));
    assertEquals("accepted", state(adds(ada, "accepted", 4)));
    assertEquals("dispute_decided", adds(oda, "reopened", 5).code());
    assertEquals("disputed_before", opens(oda, "billing").code());
  }

  private static @Nullable Object state(Answer answer) {
    return answer.at("disputes", 0, "dispute", "state");
  }

  @Test
  void showsWhoIsSecondWhatTheOtherDid() {
    opens(pat, "outcome");
    var second = opens(oda, "spam");
    assertEquals(409, second.status());
    assertEquals("dispute_open", second.code());
    assertEquals("outcome", second.at("current", "disputes", 0, "dispute", "reason"));

    adds(sue, "accepted", 1);
    var late = adds(ada, "declined", 1);
    assertEquals("stale", late.code());
    assertEquals("accepted", late.at("current", "disputes", 0, "dispute", "state"));
    assertEquals("So.", late.at("current", "disputes", 0, "entries", 1, "text"));
  }

  @Test
  void isWithdrawnWithoutAWord() {
    opens(pat, "outcome");

    var withdrawn = adds(pat, "1", "{`act`:`withdrawn`,`text`:null,`version`:1}");

    assertEquals("withdrawn", state(withdrawn));
    assertNull(withdrawn.at("disputes", 0, "entries", 1, "text"));
  }

  @Test
  void isNothingToThoseWhoDoNotSeeTheCall() {
    opens(pat, "outcome");

    assertEquals("not_found", opens(kim, "outcome").code());
    assertEquals("not_found", shows(kim).code());
    assertEquals("not_found", adds(kim, "wrote", 1).code());
    assertEquals(0, lists(kim, "").list("disputes").size());
    var amy = world.enroll("amy", Role.AGENT, new Grant(acme, false, Set.of()));
    assertEquals("no_permission", opens(amy, "outcome").code());
    assertEquals("no_permission", shows(amy).code());
    assertEquals("no_permission", lists(amy, "").code());
    assertEquals("no_permission", opens(sue, "outcome").code());
    assertEquals("no_permission", opens(pat, "billing").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "..", "abcdefghijklm.20261110.1", "abcdefghijklm.20261110.1\u0000"})
  void knowsNoCallOfAnotherId(String id) {
    assertEquals("not_found", opens(pat, id, "outcome", "Not so").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "9", "10", "-1", "1x", "１"})
  void knowsNoDisputeOfAnotherNumber(String number) {
    opens(pat, "outcome");

    assertEquals("not_found", adds(pat, number, "{`act`:`wrote`,`text`:`x`,`version`:1}").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "a\u0000b", "a\u001b[2J", "a\u202eb", "\u2066"})
  void refusesTextsThatHarm(String text) {
    var answer = opens(pat, call(1), "outcome", text);

    assertEquals(400, answer.status());
    assertEquals("text", answer.at("field"));
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertEquals("text", opens(pat, call(1), "outcome", "x".repeat(4001)).at("field"));
    assertEquals(201, opens(pat, call(1), "outcome", "x".repeat(4000)).status());
    assertEquals("x".repeat(139) + "…", lists(pat, "").at("disputes", 0, "excerpt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`act`:`opened`,`text`:`x`,`version`:1}|field_invalid|act",
        "{`act`:`WROTE`,`text`:`x`,`version`:1}|field_invalid|act",
        "{`act`:`wrote`,`text`:` `,`version`:1}|field_invalid|text",
        "{`act`:`wrote`,`text`:null,`version`:1}|field_invalid|text",
        "{`act`:`wrote`,`text`:`x`}|missing_field|version",
        "{`act`:`wrote`,`text`:`x`,`version`:1,`by`:`oda`}|unknown_field|by",
      })
  void refusesWhatCannotBeAdded(String body, String code, String field) {
    opens(pat, "outcome");

    var answer = adds(pat, "1", body);

    assertEquals(code, answer.code());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void refusesAnotherReason() {
    assertEquals("reason", opens(pat, "price").at("field"));
  }

  @Test
  void isListedPageByPage() {
    for (int number = 2; number < 28; number++) {
      calls.record(Rows.answered().id(number).campaign(MAIN));
      world.clock.advance(Duration.ofMinutes(2));
      assertEquals(201, opens(pat, call(number), "outcome", "Not so").status());
    }

    for (var visitor : List.of(pat, sue)) {
      var page = lists(visitor, "");
      assertEquals(25, page.list("disputes").size());
      var last = lists(visitor, "cursor=" + page.at("next"));
      assertEquals(1, last.list("disputes").size());
      assertNull(last.at("next"));
      assertEquals("cursor_invalid", lists(visitor, "state=open&cursor=" + page.at("next")).code());
    }
    assertEquals(call(2), lists(sue, "").at("disputes", 0, "call"));
    assertEquals(call(27), lists(pat, "").at("disputes", 0, "call"));
    assertEquals(0, lists(sue, "state=declined").list("disputes").size());
    assertEquals(25, lists(sue, "state=open&company=acme").list("disputes").size());
    assertEquals("field_invalid", lists(sue, "state=new").code());
    assertEquals("field_invalid", lists(sue, "company=No+id").code());
    assertEquals("unknown_field", lists(sue, "opener=pat").code());
  }
}

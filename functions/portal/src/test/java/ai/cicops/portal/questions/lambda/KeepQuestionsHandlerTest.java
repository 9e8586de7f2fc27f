package ai.cicops.portal.questions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.lambda.IdentityWorld;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.questions.KeepQuestions;
import ai.cicops.portal.questions.ListQuestions;
import ai.cicops.portal.questions.MemoryQuestions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepQuestionsHandlerTest {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final String ASK = "POST /api/questions";
  private static final String LIST = "GET /api/questions";
  private static final String SHOW = "GET /api/questions/{id}";
  private static final String WRITE = "POST /api/questions/{id}/messages";
  private static final String CLOSE = "PUT /api/questions/{id}/state";

  private final IdentityWorld world = new IdentityWorld();
  private final MemoryQuestions questions = new MemoryQuestions(world.audit);
  private final KeepQuestionsHandler handler =
      new KeepQuestionsHandler(
          world.surroundings,
          world.gate,
          new KeepQuestionsHandler.Routes(
              new KeepQuestions(questions, world.companies, new MemoryAttempts(), world.clock),
              new ListQuestions(questions, world.companies),
              world.people,
              world.companies));
  private final IdentityWorld.Visitor pat = enroll("pat", Role.CUSTOMER);
  private final IdentityWorld.Visitor sue = enroll("sue", Role.SUPERVISOR);

  private IdentityWorld.Visitor enroll(String id, Role role) {
    return world.enroll(id, role, new Grant(NORTHSIDE, false, Set.of()));
  }

  private static String body(String key, String about, String text) {
    return """
    {"key":"the-key-of-asking-%s","company":"northside","about":%s,"text":"%s","urgent":true}\
    """
        .formatted(key, about, text);
  }

  private static String body(String key) {
    return body(key, "{\"kind\":\"company\"}", "Why?");
  }

  private HttpCall.Answer ask(IdentityWorld.Visitor visitor, String body) {
    return visitor.asks(ASK).json(body).to(handler);
  }

  private HttpCall.Answer of(IdentityWorld.Visitor visitor, String route, String id, String body) {
    return visitor.asks(route).parameter("id", id).json(body).to(handler);
  }

  private static String id(HttpCall.Answer answer) {
    var id = answer.at("question", "id");
    assertNotNull(id, answer.body());
    return (String) id;
  }

  private HttpCall.Answer list(IdentityWorld.Visitor visitor, String query) {
    return visitor.asks(LIST).query(query).to(handler);
  }

  @Test
  void answersWithTheQuestionAndAllThatWasWritten() {
    var asked =
        ask(pat, body("1", "{\"kind\":\"screen\",\"id\":\"/calls\",\"requestId\":\"r1\"}", "Why?"));

    assertEquals(201, asked.status());
    assertEquals(
        "{\"question\":{\"id\":\"%s\",".formatted(id(asked))
            + "\"company\":{\"id\":\"northside\",\"name\":\"Northside"
            + " Plumbing\",\"zone\":\"America/Chicago\"},"
            + "\"asker\":{\"id\":\"pat\",\"name\":\"pat\"},"
            + "\"about\":{\"kind\":\"screen\",\"id\":\"/calls\",\"requestId\":\"r1\"},"
            + "\"urgent\":true,\"excerpt\":\"Why?\",\"state\":\"open\",\"messages\":1,"
            + "\"askedAt\":\"2026-11-20T14:00:00Z\",\"changedAt\":\"2026-11-20T14:00:00Z\",\"version\":1},"
            + "\"messages\":[{\"number\":1,\"author\":{\"id\":\"pat\",\"name\":\"pat\"},\"ofCic\":false,"
            + "\"at\":\"2026-11-20T14:00:00Z\",\"text\":\"Why?\"}],\"mayClose\":true}",
        asked.body());
    assertEquals(asked.body(), of(sue, SHOW, id(asked), "{}").body());
    assertEquals(200, ask(pat, body("1")).status());
  }

  @Test
  void isAnsweredAddedToAndClosed() {
    var id = id(ask(pat, body("1")));

    var answered = of(sue, WRITE, id, "{\"text\":\"So.\",\"version\":1}");
    assertEquals("answered", answered.at("question", "state"));
    assertEquals(true, answered.at("messages", 1, "ofCic"));
    assertEquals(
        "open", of(pat, WRITE, id, "{\"text\":\"But?\",\"version\":2}").at("question", "state"));
    var closed = of(sue, CLOSE, id, "{\"closed\":true,\"version\":3}");
    assertEquals("closed", closed.at("question", "state"));
    assertEquals("question_closed", of(pat, WRITE, id, "{\"text\":\"But?\",\"version\":4}").code());
    assertEquals(
        "open", of(pat, CLOSE, id, "{\"closed\":false,\"version\":4}").at("question", "state"));
  }

  @Test
  void showsWhatSomebodyElseWroteMeanwhile() {
    var id = id(ask(pat, body("1")));
    of(sue, WRITE, id, "{\"text\":\"So.\",\"version\":1}");

    var late = of(pat, WRITE, id, "{\"text\":\"But?\",\"version\":1}");

    assertEquals("stale", late.code());
    assertEquals("So.", late.at("current", "messages", 1, "text"));
    assertEquals("stale", of(pat, CLOSE, id, "{\"closed\":true,\"version\":1}").code());
  }

  @Test
  void isNothingToThoseWhoDoNotSeeIt() {
    var id = id(ask(pat, body("1")));
    var kim = enroll("kim", Role.CUSTOMER);

    for (var route : new String[] {SHOW, WRITE, CLOSE}) {
      var body =
          route.equals(CLOSE)
              ? "{\"closed\":true,\"version\":1}"
              : "{\"text\":\"x\",\"version\":1}";
      assertEquals("not_found", of(kim, route, id, body).code());
      assertEquals("not_found", of(pat, route, "none", body).code());
    }
    assertEquals(0, list(kim, "").list("questions").size());
    var amy = enroll("amy", Role.AGENT);
    assertEquals("no_permission", ask(amy, body("1")).code());
    assertEquals("no_permission", list(amy, "").code());
    assertEquals("not_found", of(amy, SHOW, id, "{}").code());
  }

  @Test
  void isClosedByNoOtherCustomer() {
    var id = id(ask(pat, body("1")));
    var oda = world.enroll("oda", Role.CUSTOMER, new Grant(NORTHSIDE, true, Set.of()));

    assertEquals(false, of(oda, SHOW, id, "{}").at("mayClose"));
    assertEquals("no_permission", of(oda, CLOSE, id, "{\"closed\":true,\"version\":1}").code());
  }

  @Test
  void isListedPageByPage() {
    for (int number = 0; number < 26; number++) {
      if (number == 15) {
        world.clock.advance(Duration.ofMinutes(16));
      }
      world.clock.advance(Duration.ofSeconds(1));
      assertEquals(201, ask(pat, body("" + number)).status());
    }

    for (var visitor : new IdentityWorld.Visitor[] {pat, sue}) {
      var page = list(visitor, "");
      assertEquals(25, page.list("questions").size());
      var last = list(visitor, "cursor=" + page.at("next"));
      assertEquals(1, last.list("questions").size());
      assertEquals(null, last.at("next"));
      assertEquals("cursor_invalid", list(visitor, "state=open&cursor=" + page.at("next")).code());
    }
    assertEquals(0, list(sue, "state=closed").list("questions").size());
    assertEquals(25, list(sue, "state=open&company=northside").list("questions").size());
    assertEquals("field_invalid", list(sue, "state=new").code());
    assertEquals("field_invalid", list(sue, "company=No+id").code());
    assertEquals("unknown_field", list(sue, "asker=pat").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "short|{`kind`:`company`}|Why?|key",
        "1|{`kind`:`invoice`}|Why?|about",
        "1|{`kind`:`call`,`id`:`abcdefghijklm.20261120.3`}|Why?|about",
        "1|{`kind`:`company`}| |text",
      })
  void refusesWhatCannotBeAsked(String key, String about, String text, String field) {
    var body = body(key, about.replace('`', '"'), text == null ? " " : text);

    var answer = ask(pat, key.equals("short") ? body.replace("the-key-of-asking-", "") : body);

    assertEquals(400, answer.status());
    assertEquals("field_invalid", answer.code());
    assertEquals(field, answer.at("field"));
  }

  @Test
  void refusesAnotherCompanysAndLongTexts() {
    assertEquals("not_found", ask(pat, body("1").replace("northside", "summit")).code());
    assertEquals("field_invalid", ask(pat, body("1").replace("northside", "No id")).code());
    var id = id(ask(pat, body("1")));
    var longest = "x".repeat(4000);
    assertEquals(200, of(pat, WRITE, id, "{\"text\":\"" + longest + "\",\"version\":1}").status());
    assertEquals(
        "text", of(pat, WRITE, id, "{\"text\":\"" + longest + "x\",\"version\":2}").at("field"));
  }

  @Test
  void floodsNobody() {
    for (int number = 0; number < 20; number++) {
      ask(pat, body("" + number));
    }

    var answer = ask(pat, body("more"));
    assertEquals("try_later", answer.code());
    assertEquals("900", answer.headers().get("retry-after"));
  }

  @Test
  void endsAfterAHundredMessages() {
    var id = id(ask(pat, body("1")));
    for (int version = 1; version < 100; version++) {
      world.clock.advance(Duration.ofMinutes(2));
      of(sue, WRITE, id, "{\"text\":\"x\",\"version\":" + version + "}");
    }

    assertEquals(
        "too_many_messages", of(pat, WRITE, id, "{\"text\":\"x\",\"version\":100}").code());
  }
}

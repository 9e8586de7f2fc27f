package ai.cicops.portal.identity.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.lambda.HttpFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  private final Surroundings surroundings =
      new Surroundings(
          Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET, "PORTAL_URL", "http://localhost:8080"),
          clock,
          new Random(1));
  private final Person person =
      new Person(
          new UserId("pat"),
          "Pat",
          "pat@example.com",
          Role.ADMIN,
          "en",
          ZoneId.of("America/Chicago"),
          List.of(),
          Standing.NEW.withSecondFactor(true));
  private final MemorySessions sessions =
      new MemorySessions(id -> Optional.of(person).filter(found -> found.id().equals(id)));
  private final HttpFunction function = new Guarded(surroundings, sessions);
  private final SessionToken token = SessionToken.fresh(person.id(), surroundings.random());

  @Test
  void letsASignedInPersonThrough() {
    start(Session.State.SIGNED_IN);

    assertEquals(204, read().status());
    assertEquals(204, write().to(function).status());
  }

  @Test
  void refusesAHalfSession() {
    start(Session.State.SECOND_FACTOR_PENDING);

    assertEquals("signed_out", read().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pat",
        "pat.",
        ".AAAA",
        "pat.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "../etc.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "päť.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "pat.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAA"
      })
  void refusesAForgedCookie(String cookie) {
    start(Session.State.SIGNED_IN);

    var answer = HttpCall.of("GET /thing").cookie("session=" + cookie).to(function);

    assertEquals(401, answer.status());
    assertEquals("signed_out", answer.code());
    assertEquals("application/problem+json", answer.headers().get("content-type"));
  }

  @Test
  void refusesTheSecretOfOneUnderTheNameOfAnother() {
    start(Session.State.SIGNED_IN);

    var cookie = "session=sam." + token.secret().reveal();

    assertEquals("signed_out", HttpCall.of("GET /thing").cookie(cookie).to(function).code());
  }

  @Test
  void endsAfterTwelveIdleHours() {
    start(Session.State.SIGNED_IN);

    for (int visit = 0; visit < 3; visit++) {
      clock.advance(Duration.ofHours(12).minusSeconds(1));
      assertEquals(204, read().status());
    }
    clock.advance(Duration.ofHours(12));
    assertEquals("signed_out", read().code());
  }

  @Test
  void endsAfterThirtyDaysHoweverMuchItIsUsed() {
    start(Session.State.SIGNED_IN);

    for (int visit = 0; visit < 29 * 4 + 3; visit++) {
      clock.advance(Duration.ofHours(6));
      assertEquals(204, read().status());
    }
    clock.advance(Duration.ofHours(6));
    assertEquals("signed_out", read().code());
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, 204",
    "http://127.0.0.1:8080, 204",
    "http://[::1]:8080, 204",
    "https://localhost:8080, 403",
    "http://localhost:8081, 403",
    "http://localhost, 403",
    "http://localhost:8080.evil.example, 403",
    "http://evil.example:8080, 403",
    "http://localhost@evil.example:8080, 403",
    "http://localhost:8080/, 403",
    "http://localhost:8080?, 403",
    "http://localhost:8080#a, 403",
    "null, 403",
    "http://, 403",
    "'', 403"
  })
  void acceptsOnlyThePortalsOwnOrigin(String origin, int status) {
    start(Session.State.SIGNED_IN);

    assertEquals(status, write().header("origin", origin).to(function).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void refusesAStateChangeWithoutItsToken(String csrf) {
    start(Session.State.SIGNED_IN);

    var answer = write().header("x-csrf", csrf).to(function);

    assertEquals(403, answer.status());
    assertEquals("csrf_refused", answer.code());
  }

  private void start(Session.State state) {
    sessions.start(Session.start(token, state, clock.instant()));
  }

  private HttpCall.Answer read() {
    return HttpCall.of("GET /thing").cookie("session=" + token.reveal()).to(function);
  }

  private HttpCall write() {
    return HttpCall.of("POST /thing")
        .cookie("session=" + token.reveal())
        .header("x-csrf", token.csrf().reveal());
  }

  private static final class Guarded extends HttpFunction {
    Guarded(Surroundings surroundings, MemorySessions sessions) {
      var gate = new Gate(sessions, MemoryAccessRules.guard(), surroundings);
      var route = gate.signedIn((request, person) -> HttpAnswer.noContent());
      super(surroundings, Map.of("GET /thing", route, "POST /thing", route));
    }
  }
}

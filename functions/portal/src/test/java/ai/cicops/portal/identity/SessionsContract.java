package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does, for people of a {@link People}. */
public abstract class SessionsContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");
  private final Random random = new Random(4);
  private final Person pat = PeopleContract.person("pat", "Pat", "pat@example.com", Role.ADMIN);

  protected abstract Sessions sessions();

  protected abstract People people();

  @BeforeEach
  final void enroll() {
    people().enroll(pat, new Account(pat.id(), new EmailAddress(pat.email()), "hash", null, 0));
  }

  @Test
  void findsPersonAndSession() {
    var token = SessionToken.fresh(pat.id(), random);
    var session = Session.start(token, Session.State.SIGNED_IN, NOON);
    sessions().start(session);

    assertEquals(new Visit(pat, session), sessions().find(token).orElseThrow());
  }

  @Test
  void findsNothingForAnotherSecretOrPerson() {
    var token = SessionToken.fresh(pat.id(), random);
    sessions().start(Session.start(token, Session.State.SIGNED_IN, NOON));

    assertTrue(sessions().find(SessionToken.fresh(pat.id(), random)).isEmpty());
    assertTrue(sessions().find(new SessionToken(new UserId("sam"), token.secret())).isEmpty());
    assertTrue(sessions().find(new SessionToken(pat.id(), Secret.of(token.hash()))).isEmpty());
  }

  @Test
  void notesUseOfASessionThatIsThere() {
    var token = SessionToken.fresh(pat.id(), random);
    var session = Session.start(token, Session.State.SIGNED_IN, NOON);
    sessions().start(session);
    var later = session.used(NOON.plusSeconds(300));

    assertTrue(sessions().note(later));
    assertEquals(later, sessions().find(token).orElseThrow().session());
    sessions().end(session);
    assertFalse(sessions().note(later));
    assertTrue(sessions().find(token).isEmpty());
    sessions().end(session);
  }

  @Test
  void keepsTheTwentyLastUsedAndHalfOnesApart() {
    var tokens = new ArrayList<SessionToken>();
    for (int number = 0; number < Sessions.MOST + 3; number++) {
      var token = SessionToken.fresh(pat.id(), random);
      tokens.add(token);
      var at = NOON.plus(Duration.ofMinutes(number));
      sessions().start(Session.start(token, Session.State.SIGNED_IN, at));
      sessions()
          .start(
              Session.start(
                  SessionToken.fresh(pat.id(), random), Session.State.SECOND_FACTOR_PENDING, at));
    }

    var there = tokens.stream().filter(token -> sessions().find(token).isPresent()).toList();
    assertEquals(tokens.subList(3, tokens.size()), there);
  }
}

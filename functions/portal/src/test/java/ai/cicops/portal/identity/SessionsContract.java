package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void findsNoneThatBeganBeforeTheStandingAdmits() {
    var old = started(NOON);
    var justThen = started(NOON.plusSeconds(60));
    var half = SessionToken.fresh(pat.id(), random);
    sessions().start(Session.start(half, Session.State.SECOND_FACTOR_PENDING, NOON));

    people().secure(account(), NOON.plusSeconds(60), Deeds.deed("a"));

    assertTrue(sessions().find(old).isEmpty());
    assertTrue(sessions().find(half).isEmpty());
    assertTrue(sessions().find(justThen).isPresent());
  }

  @Test
  void findsNoneOfSomebodyDeactivated() {
    var token = started(NOON.plusSeconds(60));
    var now = people().find(pat.id()).orElseThrow();

    people().change(now.with(now.standing().deactivated(NOON)), null, Deeds.deed("a"));

    assertTrue(sessions().find(token).isEmpty());
  }

  @Test
  void findsThePersonWithTheRightsOfThisMoment() {
    var token = started(NOON.plusSeconds(60));
    var had = pat.grants().getFirst();

    people().take(pat.id(), had, null, NOON, Deeds.deed("a"));

    var found = sessions().find(token).orElseThrow().person();
    assertEquals(pat.grants().subList(1, pat.grants().size()), found.grants());
  }

  @Test
  void keepsAProofApartFromUse() {
    var token = started(NOON);
    var session = sessions().find(token).orElseThrow().session();
    var proved = NOON.plusSeconds(90);

    assertTrue(sessions().prove(session.proved(proved)));
    assertTrue(sessions().note(session.used(NOON.plusSeconds(120))));

    var kept = sessions().find(token).orElseThrow().session();
    assertEquals(proved, kept.provedAt());
    assertEquals(NOON.plusSeconds(120), kept.usedAt());
    assertEquals(NOON, kept.startedAt());
    sessions().end(session);
    assertFalse(sessions().prove(session.proved(proved)));
    assertTrue(sessions().find(token).isEmpty());
  }

  @Test
  void listsAPersonsTheLastUsedFirst() {
    var whereabouts =
        new Whereabouts(new ClientAddress("2001:db8::7"), "Austin, United States", "Firefox");
    var first = SessionToken.fresh(pat.id(), random);
    var session = Session.start(first, Session.State.SIGNED_IN, NOON, whereabouts);
    sessions().start(session);
    var second = sessions().find(started(NOON.plusSeconds(60))).orElseThrow().session();
    assertEquals(List.of(second, session), sessions().of(pat.id()));

    var used = session.used(NOON.plusSeconds(300));
    sessions().note(used);

    assertEquals(List.of(used, second), sessions().of(pat.id()));
    assertEquals(List.of(), sessions().of(new UserId("sam")));
  }

  private SessionToken started(Instant at) {
    var token = SessionToken.fresh(pat.id(), random);
    sessions().start(Session.start(token, Session.State.SIGNED_IN, at));
    return token;
  }

  private Account account() {
    return people().account(pat.id()).orElseThrow();
  }
}

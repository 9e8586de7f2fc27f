package ai.cicops.portal.identity;

import static ai.cicops.portal.identity.Deeds.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Looks} does, beside a {@link Sessions} and a {@link People}. */
public abstract class LooksContract {
  /** Later than whatever clock the store has, so that nothing is too old to be shown. */
  private static final Instant NOON = Instant.parse("2040-03-01T12:00:00.123456789Z");

  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private final Random random = new Random(4);
  private final Person ann = PeopleContract.person("ann", "Ann", "ann@example.com", Role.ADMIN);

  protected abstract Looks looks();

  protected abstract Sessions sessions();

  protected abstract People people();

  protected abstract AuditLog log();

  @BeforeEach
  final void enroll() {
    people().enroll(ann, new Account(ann.id(), new EmailAddress(ann.email()), "hash", null, 0));
  }

  private SessionToken signedIn() {
    var token = SessionToken.fresh(ann.id(), random);
    sessions().start(Session.start(token, Session.State.SIGNED_IN, NOON));
    return token;
  }

  private @Nullable Look lookOf(SessionToken token) {
    return sessions().find(token).orElseThrow().session().look();
  }

  private static Look look(CompanyId company, SessionToken token) {
    return new Look(company, token.user(), token.hash(), NOON, NOON.plus(Duration.ofMinutes(60)));
  }

  private LookRequest granted(String id) {
    var asked = LookRequest.ask(id, NORTHSIDE, ann.id(), "To see.\nTwice.", NOON);
    var granted =
        asked.answered(LookRequest.Answer.GRANTED, new UserId("pat"), NOON.plusSeconds(60));
    looks().ask(asked, deed("asked-" + id));
    assertTrue(looks().answer(asked, granted, deed("granted-" + id)));
    return granted;
  }

  @Test
  void hasNothingOfACompanyThatNeverConsented() {
    assertEquals(new LookConsent(NORTHSIDE, false, 0, List.of(), List.of()), looks().of(NORTHSIDE));
  }

  @Test
  void keepsTheStandingConsentOverWhatWasRead() {
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("a")));
    assertFalse(looks().keep(NORTHSIDE, false, 0, deed("b")));
    assertTrue(looks().keep(NORTHSIDE, false, 1, deed("c")));

    assertEquals(new LookConsent(NORTHSIDE, false, 2, List.of(), List.of()), looks().of(NORTHSIDE));
    assertEquals(List.of("a", "c"), Deeds.noted(log()));
  }

  @Test
  void keepsRequestsOfTheirCompanyNewestFirst() {
    var first = LookRequest.ask("one", NORTHSIDE, ann.id(), "First.", NOON);
    var second = LookRequest.ask("two", NORTHSIDE, ann.id(), "Second.", NOON.plusSeconds(1));
    looks().ask(first, deed("a"));
    looks().ask(second, deed("b"));

    assertEquals(List.of(second, first), looks().of(NORTHSIDE).requests());
    assertEquals(Optional.of(first), looks().request(NORTHSIDE, "one"));
    assertEquals(Optional.empty(), looks().request(SUMMIT, "one"));
    assertEquals(List.of(), looks().of(SUMMIT).requests());
  }

  @Test
  void takesOneAnswerOfMany() {
    var asked = LookRequest.ask("one", NORTHSIDE, ann.id(), "First.", NOON);
    looks().ask(asked, deed("asked"));
    var answers =
        AtOnce.each(
            6,
            n ->
                looks()
                    .answer(
                        asked,
                        asked.answered(
                            n % 2 == 0 ? LookRequest.Answer.GRANTED : LookRequest.Answer.REFUSED,
                            new UserId("pat"),
                            NOON),
                        deed("n" + n)));

    assertEquals(1, answers.stream().filter(won -> won).count());
    int winner = IntStream.range(0, 6).filter(answers::get).findFirst().orElseThrow();
    assertEquals(
        winner % 2 == 0 ? LookRequest.Answer.GRANTED : LookRequest.Answer.REFUSED,
        looks().request(NORTHSIDE, "one").orElseThrow().answer());
  }

  @Test
  void letsASessionLookByTheStandingConsent() {
    var token = signedIn();
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("a")));
    var look = look(NORTHSIDE, token);

    assertTrue(looks().begin(look, null, deed("b")));

    assertEquals(look, lookOf(token));
    assertEquals(List.of(look), looks().of(NORTHSIDE).looks());
    assertFalse(looks().begin(look(NORTHSIDE, token), null, deed("c")), "it looks already");
    assertEquals(List.of("a", "b"), Deeds.noted(log()));
  }

  @Test
  void letsNobodyLookWithoutConsent() {
    var token = signedIn();

    assertFalse(looks().begin(look(NORTHSIDE, token), null, deed("a")));
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("b")));
    assertFalse(looks().begin(look(SUMMIT, token), null, deed("c")));
    assertTrue(looks().keep(NORTHSIDE, false, 1, deed("d")));
    assertFalse(looks().begin(look(NORTHSIDE, token), null, deed("e")));

    assertNull(lookOf(token));
    assertEquals(List.of(), looks().of(NORTHSIDE).looks());
  }

  @Test
  void spendsAGrantedRequestOnOneLook() {
    var granted = granted("one");
    var tokens = IntStream.range(0, 5).mapToObj(n -> signedIn()).toList();

    var begun =
        AtOnce.each(5, n -> looks().begin(look(NORTHSIDE, tokens.get(n)), granted, deed("n" + n)));

    assertEquals(1, begun.stream().filter(won -> won).count());
    assertEquals(1, looks().of(NORTHSIDE).looks().size());
    assertEquals(LookRequest.Answer.USED, looks().request(NORTHSIDE, "one").orElseThrow().answer());
    assertEquals(1, tokens.stream().filter(token -> lookOf(token) != null).count());
  }

  @Test
  void letsNoSessionLookThatHasEnded() {
    var token = signedIn();
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("a")));
    sessions().end(sessions().find(token).orElseThrow().session());

    assertFalse(looks().begin(look(NORTHSIDE, token), null, deed("b")));
    assertTrue(sessions().find(token).isEmpty());
  }

  @Test
  void givesASessionItsOwnViewBack() {
    var token = signedIn();
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("a")));
    var look = look(NORTHSIDE, token);
    assertTrue(looks().begin(look, null, deed("b")));
    var later = NOON.plusSeconds(90);

    assertTrue(looks().end(look, later, deed("c")));
    assertFalse(looks().end(look, later, deed("d")));

    assertNull(lookOf(token));
    assertEquals(List.of(look.ended(later)), looks().of(NORTHSIDE).looks());
  }

  @Test
  void leavesALookThatRanOutAsLongAsItWas() {
    var token = signedIn();
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("a")));
    var look = look(NORTHSIDE, token);
    assertTrue(looks().begin(look, null, deed("b")));

    assertTrue(looks().end(look, look.endsAt().plusSeconds(1), deed("c")));

    assertNull(lookOf(token));
    assertEquals(List.of(look), looks().of(NORTHSIDE).looks());
  }

  @Test
  void cutsALookShortAndLetsTheSessionFindOut() {
    var token = signedIn();
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("a")));
    var look = look(NORTHSIDE, token);
    assertTrue(looks().begin(look, null, deed("b")));
    var later = NOON.plusSeconds(90);

    looks().cutShort(look, later);
    looks().cutShort(look, later.plusSeconds(5));

    assertEquals(later, looks().of(NORTHSIDE).looks().getFirst().endsAt());
    var over = lookOf(token);
    assertTrue(over != null && !over.isRunning(later.plusSeconds(5)));
  }

  @Test
  void cutsNothingShortOfASessionThatIsGone() {
    var token = signedIn();
    assertTrue(looks().keep(NORTHSIDE, true, 0, deed("a")));
    var look = look(NORTHSIDE, token);
    assertTrue(looks().begin(look, null, deed("b")));
    sessions().end(sessions().find(token).orElseThrow().session());

    looks().cutShort(look, NOON.plusSeconds(90));

    assertTrue(sessions().find(token).isEmpty());
    assertEquals(List.of(look.ended(NOON.plusSeconds(90))), looks().of(NORTHSIDE).looks());
  }
}

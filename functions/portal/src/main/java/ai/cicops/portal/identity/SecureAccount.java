package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Secret;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Changes what somebody signs in with, by themselves. Each change ends all their sessions in its
 * transaction; the browser at hand goes on under a new one.
 */
public final class SecureAccount {
  public static final Duration OFFER = Duration.ofMinutes(15);
  private static final int SECRET_BYTES = 20;
  private static final String CODE = "enrolment";
  private static final String PASSWORD = "own password";

  private final People people;
  private final Sessions sessions;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final RecoveryCodes recoveryCodes;
  private final Throttle throttle;
  private final SecondFactor secondFactor;
  private final InstantSource clock;
  private final RandomGenerator random;

  public SecureAccount(
      People people,
      Sessions sessions,
      Passwords passwords,
      PasswordRules rules,
      Attempts attempts,
      InstantSource clock,
      RandomGenerator random) {
    this.people = people;
    this.sessions = sessions;
    this.passwords = passwords;
    this.rules = rules;
    this.recoveryCodes = new RecoveryCodes(passwords, random);
    this.throttle = new Throttle(attempts);
    this.secondFactor = new SecondFactor(people, recoveryCodes);
    this.clock = clock;
    this.random = random;
  }

  /** What became of a change. */
  public sealed interface Outcome {
    /** All sessions are over but this new one. */
    record Changed(SessionToken token) implements Outcome {}

    /** As {@link Changed}; the codes are shown this once. */
    record SecondFactorOn(SessionToken token, List<Secret> recoveryCodes) implements Outcome {}

    /** Sessions go on; the codes are shown this once. */
    record CodesRenewed(List<Secret> recoveryCodes) implements Outcome {}

    /** To be shown as a picture; nothing is changed before a code confirms it. */
    record Offered(Totp totp, Instant until) implements Outcome {}

    /** The session's proof is renewed. */
    record Proved() implements Outcome {}

    record WrongCredentials() implements Outcome {}

    record WrongCode() implements Outcome {}

    record Flawed(PasswordRules.Flaw flaw) implements Outcome {}

    /** There is no offer to confirm, or it is too long ago. */
    record OfferOver() implements Outcome {}

    record SecondFactorDemanded() implements Outcome {}

    record SecondFactorMissing() implements Outcome {}

    record TryLater(Duration pause) implements Outcome {}

    /** Another change was first. */
    record Stale() implements Outcome {}
  }

  /** Who asks, and by which session. */
  public record Asking(Actor actor, Session session) {}

  /**
   * Shows once more who one is.
   *
   * @param code needed where there is a second factor
   */
  public Outcome prove(Asking asking, Secret password, String code) {
    var account = account(asking);
    return throttled(
        asking,
        PASSWORD,
        now -> {
          boolean right =
              passwords.matches(password, account.passwordHash())
                  && (!account.hasSecondFactor()
                      || secondFactor.accepts(account, code, now, asking.actor().address()));
          if (!right) {
            return new Outcome.WrongCredentials();
          }
          return sessions.prove(asking.session().proved(now))
              ? new Outcome.Proved()
              : new Outcome.Stale();
        });
  }

  public Outcome changePassword(Asking asking, Secret current, Secret password) {
    var account = account(asking);
    return throttled(
        asking,
        PASSWORD,
        _ -> {
          if (!passwords.matches(current, account.passwordHash())) {
            return new Outcome.WrongCredentials();
          }
          var flaw = rules.flaw(password, words(asking));
          if (flaw.isPresent()) {
            return new Outcome.Flawed(flaw.get());
          }
          var changed = account.withPassword(passwords.hash(password));
          return outcome(
              secured(asking, changed, AccountDeed.PASSWORD_CHANGED), Outcome.Changed::new);
        });
  }

  private static List<String> words(Asking asking) {
    return List.of(asking.actor().person().name(), asking.actor().person().email());
  }

  /** A judgement that counts as an attempt, and as a failed one when it finds something wrong. */
  private interface Judgement {
    Outcome judge(Instant now);
  }

  private Outcome throttled(Asking asking, String stage, Judgement judgement) {
    var user = asking.session().user().value();
    return switch (throttle.admitKnown(stage, user, asking.session(), clock.instant())) {
      case Throttle.Admission.Delayed(var pause) -> new Outcome.TryLater(pause);
      case Throttle.Admission.Admitted(var ticket) -> {
        var outcome = judgement.judge(ticket.at());
        if (!(outcome instanceof Outcome.WrongCredentials
            || outcome instanceof Outcome.WrongCode)) {
          throttle.passed(ticket);
        }
        yield outcome;
      }
    };
  }

  public Outcome offerTotp(Asking asking) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var totp = Totp.of(ByteBuffer.wrap(bytes));
    var account = account(asking);
    var until = clock.instant().plus(OFFER);
    var deed =
        asking
            .actor()
            .does(
                "totp_offered",
                "user#" + account.user(),
                clock.instant(),
                account.user() + " " + account.version(),
                Map.of());
    return people.use(account.with(account.pending().offering(totp, until)), new Deed(deed))
        ? new Outcome.Offered(totp, until)
        : new Outcome.Stale();
  }

  public Outcome confirmTotp(Asking asking, String code) {
    var account = account(asking);
    var totp = account.pending().totp();
    var until = account.pending().totpUntil();
    if (totp == null || until == null || !clock.instant().isBefore(until)) {
      return new Outcome.OfferOver();
    }
    return throttled(
        asking,
        CODE,
        now -> {
          var step = totp.stepOf(code, now, 0);
          if (step.isEmpty()) {
            return new Outcome.WrongCode();
          }
          var codes = recoveryCodes.fresh();
          var changed = account.withTotp(totp, step.getAsLong(), recoveryCodes.hashes(codes));
          return outcome(
              secured(asking, changed, AccountDeed.SECOND_FACTOR_ON),
              token -> new Outcome.SecondFactorOn(token, codes));
        });
  }

  public Outcome removeSecondFactor(Asking asking) {
    var account = account(asking);
    if (asking.actor().person().secondFactorDemanded()) {
      return new Outcome.SecondFactorDemanded();
    }
    if (!account.hasSecondFactor()) {
      return new Outcome.SecondFactorMissing();
    }
    return outcome(
        secured(asking, account.withoutSecondFactor(), AccountDeed.SECOND_FACTOR_OFF),
        Outcome.Changed::new);
  }

  public Outcome renewRecoveryCodes(Asking asking) {
    var account = account(asking);
    if (!account.hasSecondFactor()) {
      return new Outcome.SecondFactorMissing();
    }
    var codes = recoveryCodes.fresh();
    var deed =
        AccountDeed.RECOVERY_CODES_RENEWED.by(asking.actor(), account, clock.instant(), Map.of());
    return people.use(account.withRecoveryCodes(recoveryCodes.hashes(codes)), deed)
        ? new Outcome.CodesRenewed(codes)
        : new Outcome.Stale();
  }

  private Account account(Asking asking) {
    return people.account(asking.session().user()).orElseThrow();
  }

  /**
   * Sessions that began before the write are over, also those that began while a password was
   * judged and another one hashed.
   */
  private Optional<SessionToken> secured(Asking asking, Account changed, AccountDeed what) {
    var now = clock.instant();
    return people.secure(changed, now, what.by(asking.actor(), changed, now, Map.of()))
        ? Optional.of(begin(asking, now))
        : Optional.empty();
  }

  private static Outcome outcome(
      Optional<SessionToken> token, Function<SessionToken, Outcome> changed) {
    return token.map(changed).orElseGet(Outcome.Stale::new);
  }

  private SessionToken begin(Asking asking, Instant now) {
    var token = SessionToken.fresh(asking.session().user(), random);
    sessions.start(Session.start(token, Session.State.SIGNED_IN, now, asking.session().from()));
    sessions.of(asking.session().user()).stream()
        .filter(other -> other.startedAt().isBefore(now))
        .forEach(sessions::end);
    return token;
  }
}

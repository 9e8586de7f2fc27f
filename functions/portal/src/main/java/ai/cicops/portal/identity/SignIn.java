package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in: proof of work, then the counts, then the password, then the second factor of
 * accounts that have one. Whether an account exists shows in no answer and in no amount of work.
 * Each step begins a session of its own; the one before ends.
 */
public final class SignIn {
  private static final String PASSWORD = "password";
  private static final String CODE = "code";

  private final People people;
  private final Sessions sessions;
  private final Passwords passwords;
  private final ProofOfWork proof;
  private final UsedSolutions used;
  private final Throttle throttle;
  private final SecurityNotices notices;
  private final SecondFactor secondFactor;
  private final Admittance admittance;
  private final InstantSource clock;

  public SignIn(
      People people,
      Sessions sessions,
      Passwords passwords,
      ProofOfWork proof,
      UsedSolutions used,
      Attempts attempts,
      SecurityNotices notices,
      Admittance admittance,
      InstantSource clock,
      RandomGenerator random) {
    this.people = people;
    this.sessions = sessions;
    this.passwords = passwords;
    this.proof = proof;
    this.used = used;
    this.throttle = new Throttle(attempts);
    this.notices = notices;
    this.admittance = admittance;
    this.secondFactor = new SecondFactor(people, new RecoveryCodes(passwords, random));
    this.clock = clock;
  }

  /**
   * Where an attempt comes from.
   *
   * @param cookie the session cookie that came along, whatever it is worth
   */
  public record From(Whereabouts whereabouts, @Nullable SessionToken cookie) {
    ClientAddress address() {
      return whereabouts.address();
    }
  }

  public ProofOfWork.Challenge challenge(ClientAddress from) {
    return proof.challenge(throttle.underPressure(from, clock.instant()));
  }

  public SignInOutcome withPassword(
      String email, Secret password, ProofOfWork.Solution solution, From from) {
    var validUntil = proof.validUntil(solution);
    if (validUntil.isEmpty() || !used.firstUse(solution.challenge(), validUntil.get())) {
      return new SignInOutcome.ProofRefused();
    }
    var now = clock.instant();
    return switch (admit(EmailAddress.folded(email), from, now)) {
      case Throttle.Admission.Delayed(var pause) -> new SignInOutcome.TryLater(pause);
      case Throttle.Admission.Admitted(var ticket) -> judgePassword(email, password, from, ticket);
    };
  }

  private Throttle.Admission admit(String account, From from, Instant now) {
    return knownBrowser(account, from, now)
        .map(session -> throttle.admitKnown(PASSWORD, account, session, now))
        .orElseGet(() -> throttle.admit(PASSWORD, account, from.address(), now));
  }

  /** The session of the cookie, when it was this account's; it may be idle too long by now. */
  private Optional<Session> knownBrowser(String account, From from, Instant now) {
    return Optional.ofNullable(from.cookie())
        .flatMap(sessions::find)
        .filter(visit -> EmailAddress.folded(visit.person().email()).equals(account))
        .map(Visit::session)
        .filter(session -> session.state() == Session.State.SIGNED_IN)
        .filter(session -> now.isBefore(session.lastsUntil()));
  }

  private SignInOutcome judgePassword(
      String email, Secret password, From from, Throttle.Ticket ticket) {
    var account = EmailAddress.parse(email).flatMap(people::account);
    var hash = account.map(Account::passwordHash).orElseGet(passwords::ofNobody);
    if (!passwords.matches(password, hash) || account.isEmpty() || !active(account.get())) {
      failed(ticket, account.map(Account::user), from);
      return new SignInOutcome.WrongCredentials();
    }
    throttle.passed(ticket);
    if (admittance.turnsAway(account.get().user(), from, ticket.at())) {
      return new SignInOutcome.AddressRefused();
    }
    if (account.get().hasSecondFactor()) {
      return new SignInOutcome.SecondFactorNeeded(
          admittance.begin(
              account.get().user(), Session.State.SECOND_FACTOR_PENDING, from, ticket.at()));
    }
    return signedIn(account.get(), from, ticket.at());
  }

  private boolean active(Account account) {
    return people.find(account.user()).map(Person::standing).filter(Standing::active).isPresent();
  }

  /**
   * @param code of the authenticator app, or a recovery code
   */
  public SignInOutcome withCode(String code, From from) {
    var now = clock.instant();
    var half =
        Optional.ofNullable(from.cookie())
            .flatMap(sessions::find)
            .map(Visit::session)
            .filter(session -> session.is(Session.State.SECOND_FACTOR_PENDING, now));
    if (half.isEmpty()) {
      return new SignInOutcome.SignedOut();
    }
    var user = half.get().user();
    return switch (throttle.admit(CODE, user.value(), from.address(), now)) {
      case Throttle.Admission.Delayed(var pause) -> new SignInOutcome.TryLater(pause);
      case Throttle.Admission.Admitted(var ticket) -> judgeCode(user, code, from, ticket);
    };
  }

  private SignInOutcome judgeCode(UserId user, String code, From from, Throttle.Ticket ticket) {
    var account = people.account(user);
    if (account.isEmpty()
        || !secondFactor.accepts(account.get(), code, ticket.at(), from.address())) {
      failed(ticket, Optional.of(user), from);
      return new SignInOutcome.WrongCode();
    }
    throttle.passed(ticket);
    throttle.know(ticket.place(), ticket.at());
    return signedIn(account.get(), from, ticket.at());
  }

  private SignInOutcome signedIn(Account account, From from, Instant now) {
    throttle.know(Throttle.place(PASSWORD, account.email().value(), from.address()), now);
    return new SignInOutcome.SignedIn(admittance.signedIn(account.user(), from, now, Map.of()));
  }

  private void failed(Throttle.Ticket ticket, Optional<UserId> user, From from) {
    if (throttle.failed(ticket) && user.isPresent()) {
      notices.locked(user.get(), ticket.at());
      admittance.record(
          user.get(), ticket.at(), ticket.at().toString(), "sign_in_locked", from, Map.of());
    }
  }

  public void out(Session session, From from) {
    sessions.end(session);
    admittance.record(
        session.user(), clock.instant(), session.hash(), "signed_out", from, Map.of());
  }
}

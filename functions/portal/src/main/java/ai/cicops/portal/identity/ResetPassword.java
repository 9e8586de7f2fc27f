package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets people choose a new password by a link that is sent to their address. The same is done and
 * answered whether the address is somebody's or not.
 */
public final class ResetPassword {
  public static final Duration GOOD = Duration.ofMinutes(30);

  /** Of one account in a quarter of an hour; more are taken and not sent. */
  private static final Limit MAILS = new Limit(3, 3);

  private static final Limit ASKED_FROM = new Limit(10, 10);

  private final People people;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final LinkSigner signer;
  private final ProofOfWork proof;
  private final UsedSolutions used;
  private final Quota quota;
  private final SecurityNotices notices;
  private final InstantSource clock;

  public ResetPassword(
      People people,
      Passwords passwords,
      PasswordRules rules,
      LinkSigner signer,
      ProofOfWork proof,
      UsedSolutions used,
      Attempts attempts,
      SecurityNotices notices,
      InstantSource clock) {
    this.people = people;
    this.passwords = passwords;
    this.rules = rules;
    this.signer = signer;
    this.proof = proof;
    this.used = used;
    this.quota = new Quota(attempts);
    this.notices = notices;
    this.clock = clock;
  }

  /** What asking for a link came to. */
  public sealed interface AskOutcome {
    /** Whether anything is sent is not told. */
    record Taken() implements AskOutcome {}

    record ProofRefused() implements AskOutcome {}

    record TryLater(Duration pause) implements AskOutcome {}
  }

  /** What choosing a password came to. */
  public sealed interface Outcome {
    record Changed() implements Outcome {}

    record Flawed(PasswordRules.Flaw flaw) implements Outcome {}

    record LinkOver() implements Outcome {}
  }

  public AskOutcome ask(String email, ProofOfWork.Solution solution, ClientAddress from) {
    var validUntil = proof.validUntil(solution);
    if (validUntil.isEmpty() || !used.firstUse(solution.challenge(), validUntil.get())) {
      return new AskOutcome.ProofRefused();
    }
    var now = clock.instant();
    var askedFrom = new Quota.Count(Sha256.hex("resets from " + from.network()), ASKED_FROM);
    if (!quota.take(askedFrom, now)) {
      return new AskOutcome.TryLater(quota.wait(List.of(askedFrom), now));
    }
    var account = EmailAddress.parse(email).flatMap(people::account);
    var mails = new Quota.Count(Sha256.hex("resets of " + EmailAddress.folded(email)), MAILS);
    if (quota.take(mails, now)) {
      notices.passwordResetAsked(account.map(Account::user), now);
    }
    return new AskOutcome.Taken();
  }

  /** The text of a link that is good from this moment on, for its mail. */
  public static String link(LinkSigner signer, Account account, Instant asked) {
    return signer.text(
        LinkSigner.Purpose.PASSWORD, account.user().value(), asked.plus(GOOD), state(account));
  }

  private static List<String> state(Account account) {
    return List.of(Long.toString(account.version()), account.email().value());
  }

  /** Whose link it is, when it is good. */
  public Optional<Person> open(String link) {
    return account(link).flatMap(account -> people.find(account.user())).filter(this::active);
  }

  private boolean active(Person person) {
    return person.standing().active();
  }

  private Optional<Account> account(String link) {
    return LinkSigner.Link.parse(link)
        .flatMap(parsed ->
            people
                .account(new UserId(parsed.id()))
                .filter(account ->
                    signer.accepts(
                        parsed, LinkSigner.Purpose.PASSWORD, clock.instant(), state(account))));
  }

  public Outcome reset(String link, Secret password, ClientAddress from) {
    var account = account(link);
    var person = account.flatMap(found -> people.find(found.user())).filter(this::active);
    if (account.isEmpty() || person.isEmpty()) {
      return new Outcome.LinkOver();
    }
    return rules
        .flaw(password, List.of(person.get().name(), person.get().email()))
        .<Outcome>map(Outcome.Flawed::new)
        .orElseGet(() -> change(account.get(), new Actor(person.get(), from), password));
  }

  private Outcome change(Account account, Actor actor, Secret password) {
    var changed = account.withPassword(passwords.hash(password));
    var now = clock.instant(); // after the hashing: who signs in meanwhile is out, too
    var deed = AccountDeed.PASSWORD_RESET.by(actor, account, now, Map.of());
    return people.secure(changed, now, deed) ? new Outcome.Changed() : new Outcome.LinkOver();
  }
}

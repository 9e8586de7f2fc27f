package ai.cicops.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Signs people in by a passkey alone: the authenticator is what they have, and it has verified them
 * by what they know or are, so that it counts as both factors. How they sign in by password stays
 * as it is, and so does the duty of staff to have a code besides: who owes one enrols it after
 * signing in by a passkey, too.
 *
 * <p>What is wrong shows in no answer. Attempts are counted per passkey and per address; a password
 * that is locked locks no passkey.
 */
public final class SignInWithPasskey {
  private static final String STAGE = "passkey";

  private final People people;
  private final Passkeys passkeys;
  private final PasskeyCeremonies ceremonies;
  private final PasskeyChallenges challenges;
  private final Throttle throttle;
  private final Admittance admittance;
  private final InstantSource clock;

  public SignInWithPasskey(
      People people,
      Passkeys passkeys,
      PasskeyCeremonies ceremonies,
      LinkSigner signer,
      Attempts attempts,
      Admittance admittance,
      InstantSource clock,
      RandomGenerator random) {
    this.people = people;
    this.passkeys = passkeys;
    this.ceremonies = ceremonies;
    this.challenges = new PasskeyChallenges(signer, passkeys, random);
    this.throttle = new Throttle(attempts);
    this.admittance = admittance;
    this.clock = clock;
  }

  /** What an attempt came to. */
  public sealed interface Outcome {
    /** Done; the token is the new session's. */
    record SignedIn(SessionToken token) implements Outcome {}

    /** All was right, but a rule lets nobody in from there. */
    record AddressRefused() implements Outcome {}

    /** One answer for all that can be wrong. */
    record WrongCredentials() implements Outcome {}

    /** Too many attempts; this one was not judged. */
    record TryLater(Duration pause) implements Outcome {}
  }

  /** What the browser shall ask its authenticators. */
  public String options() {
    return ceremonies.requestOptions(
        challenges.fresh(LinkSigner.Purpose.PASSKEY_PROOF, List.of(), clock.instant()));
  }

  /**
   * @param credential what the browser's authenticator answered, as JSON
   */
  public Outcome with(String credential, SignIn.From from) {
    var answer = ceremonies.readProof(credential);
    var key = answer.map(read -> read.id().value()).orElse("-");
    return switch (throttle.admit(STAGE, key, from.address(), clock.instant())) {
      case Throttle.Admission.Delayed(var pause) -> new Outcome.TryLater(pause);
      case Throttle.Admission.Admitted(var ticket) ->
          answer
              .flatMap(read -> proved(read, ticket.at()))
              .map(passkey -> signedIn(passkey, ticket, from))
              .orElseGet(() -> {
                var unused = throttle.failed(ticket);
                return new Outcome.WrongCredentials();
              });
    };
  }

  private Optional<Passkey> proved(PasskeyCeremonies.Answer answer, Instant now) {
    if (!challenges.spend(answer.challenge(), LinkSigner.Purpose.PASSKEY_PROOF, List.of(), now)) {
      return Optional.empty();
    }
    var keyring = passkeys.find(answer.id()).filter(found -> active(found.user()));
    if (keyring.isEmpty()) {
      return Optional.empty();
    }
    var passkey = keyring.get().passkey(answer.id());
    var count = ceremonies.proved(answer, keyring.get());
    return count.isPresent()
        ? passkey.filter(before -> passkeys.use(before, before.used(count.getAsLong(), now)))
        : Optional.empty();
  }

  private boolean active(UserId user) {
    return people.find(user).map(Person::standing).filter(Standing::active).isPresent();
  }

  private Outcome signedIn(Passkey passkey, Throttle.Ticket ticket, SignIn.From from) {
    throttle.passed(ticket);
    throttle.know(ticket.place(), ticket.at());
    if (admittance.turnsAway(passkey.user(), from, ticket.at())) {
      return new Outcome.AddressRefused();
    }
    return new Outcome.SignedIn(
        admittance.signedIn(passkey.user(), from, ticket.at(), Map.of("passkey", passkey.name())));
  }
}

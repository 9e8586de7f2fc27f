package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What people do to their own passkeys. Sessions go on: a passkey more or less is no reason to
 * doubt the others, and whoever lost a device ends its session in the list of sessions.
 */
public final class KeepPasskeys {
  private final Passkeys passkeys;
  private final PasskeyCeremonies ceremonies;
  private final PasskeyChallenges challenges;
  private final InstantSource clock;
  private final RandomGenerator random;

  public KeepPasskeys(
      Passkeys passkeys,
      PasskeyCeremonies ceremonies,
      LinkSigner signer,
      InstantSource clock,
      RandomGenerator random) {
    this.passkeys = passkeys;
    this.ceremonies = ceremonies;
    this.challenges = new PasskeyChallenges(signer, passkeys, random);
    this.clock = clock;
    this.random = random;
  }

  /** What became of a wish for a passkey. */
  public sealed interface Outcome {
    /** What the browser shall have an authenticator make. */
    record Offered(String options) implements Outcome {}

    record Added(Passkey passkey) implements Outcome {}

    /** It was not made as asked, too late, or somebody has it already. */
    record Refused() implements Outcome {}

    record TooMany() implements Outcome {}

    /** Another change was first. */
    record Stale() implements Outcome {}
  }

  /** The oldest first. */
  public List<Passkey> of(UserId user) {
    return passkeys.of(user).map(Keyring::passkeys).orElse(List.of());
  }

  /** The challenge is good for this session alone. */
  public Outcome offer(SecureAccount.Asking asking) {
    var keyring = keyring(asking.session().user());
    if (keyring.isFull()) {
      return new Outcome.TooMany();
    }
    var challenge =
        challenges.fresh(LinkSigner.Purpose.PASSKEY_CREATION, whose(asking), clock.instant());
    return new Outcome.Offered(
        ceremonies.creationOptions(asking.actor().person(), keyring, challenge));
  }

  private Keyring keyring(UserId user) {
    var kept = passkeys.of(user);
    if (kept.isPresent()) {
      return kept.get();
    }
    var fresh = Keyring.fresh(user, random);
    return passkeys.begin(fresh) ? fresh : passkeys.of(user).orElseThrow();
  }

  private static List<String> whose(SecureAccount.Asking asking) {
    return List.of(asking.session().user().value(), asking.session().hash());
  }

  /**
   * @param credential what the browser's authenticator answered, as JSON
   */
  public Outcome add(SecureAccount.Asking asking, String name, String credential) {
    var now = clock.instant();
    var keyring = passkeys.of(asking.session().user());
    if (keyring.filter(Keyring::isFull).isPresent()) {
      return new Outcome.TooMany();
    }
    var answer = ceremonies.readCreation(credential);
    if (keyring.isEmpty()
        || answer.isEmpty()
        || !challenges.spend(
            answer.get().challenge(), LinkSigner.Purpose.PASSKEY_CREATION, whose(asking), now)) {
      return new Outcome.Refused();
    }
    var passkey =
        ceremonies
            .made(answer.get(), asking.actor().person(), keyring.get())
            .map(made ->
                new Passkey(
                    asking.session().user(),
                    made.credential(),
                    made.publicKey(),
                    made.count(),
                    name,
                    now,
                    null));
    if (passkey.isEmpty() || passkeys.find(passkey.get().id()).isPresent()) {
      return new Outcome.Refused();
    }
    var deed = deed(AccountDeed.PASSKEY_ADDED, asking.actor(), passkey.get());
    return passkeys.add(keyring.get(), passkey.get(), deed)
        ? new Outcome.Added(passkey.get())
        : new Outcome.Stale();
  }

  /** Empty when there is none such. */
  public Optional<Passkey> rename(Actor actor, PasskeyId id, String name) {
    return find(actor, id)
        .map(before -> before.named(name))
        .filter(renamed -> passkeys.rename(renamed, renaming(actor, renamed)));
  }

  private Deed renaming(Actor actor, Passkey renamed) {
    var now = clock.instant();
    return new Deed(
        actor.does(
            "passkey_renamed",
            "user#" + renamed.user(),
            now,
            renamed.id() + " " + now,
            Map.of("passkey", renamed.name())));
  }

  /** False when there is none such. */
  public boolean remove(Actor actor, PasskeyId id) {
    return find(actor, id)
        .filter(
            passkey -> passkeys.remove(passkey, deed(AccountDeed.PASSKEY_REMOVED, actor, passkey)))
        .isPresent();
  }

  private Optional<Passkey> find(Actor actor, PasskeyId id) {
    return passkeys.of(actor.person().id()).flatMap(keyring -> keyring.passkey(id));
  }

  private Deed deed(AccountDeed what, Actor actor, Passkey passkey) {
    var now = clock.instant();
    return what.by(
        actor, passkey.user(), passkey.id() + " " + now, now, Map.of("passkey", passkey.name()));
  }
}

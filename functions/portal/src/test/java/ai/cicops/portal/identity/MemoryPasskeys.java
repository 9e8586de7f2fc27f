package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Twin of {@link Passkeys}; what changes leave behind goes elsewhere. */
public final class MemoryPasskeys implements Passkeys {
  private final Map<UserId, Keyring> keyrings = new HashMap<>();
  private final Set<String> challenges = new HashSet<>();
  private final Consumer<Deed> deeds;

  public MemoryPasskeys() {
    this(deed -> {});
  }

  /** Leaves its deeds where those of people are. */
  public MemoryPasskeys(MemoryPeople people) {
    this(people::left);
  }

  private MemoryPasskeys(Consumer<Deed> deeds) {
    this.deeds = deeds;
  }

  @Override
  public synchronized Optional<Keyring> of(UserId user) {
    return Optional.ofNullable(keyrings.get(user));
  }

  @Override
  public synchronized Optional<Keyring> find(PasskeyId id) {
    return keyrings.values().stream()
        .filter(keyring -> keyring.passkey(id).isPresent())
        .findFirst();
  }

  @Override
  public synchronized boolean begin(Keyring keyring) {
    return keyrings.putIfAbsent(keyring.user(), keyring) == null;
  }

  @Override
  public synchronized boolean add(Keyring before, Passkey passkey, Deed deed) {
    if (find(passkey.id()).isPresent() || versionOf(before.user()) != before.version()) {
      return false;
    }
    keep(
        before.user(),
        Stream.concat(before.passkeys().stream(), Stream.of(passkey)).toList(),
        before.version() + 1);
    deeds.accept(deed);
    return true;
  }

  private long versionOf(UserId user) {
    return of(user).map(Keyring::version).orElse(-1L);
  }

  @Override
  public synchronized boolean rename(Passkey renamed, Deed deed) {
    var before = there(renamed);
    if (before.isEmpty()) {
      return false;
    }
    replace(before.get(), Stream.of(before.get().named(renamed.name())));
    deeds.accept(deed);
    return true;
  }

  @Override
  public synchronized boolean remove(Passkey passkey, Deed deed) {
    var before = there(passkey);
    if (before.isEmpty()) {
      return false;
    }
    replace(before.get(), Stream.of());
    keep(passkey.user(), passkeysOf(passkey.user()), versionOf(passkey.user()) + 1);
    deeds.accept(deed);
    return true;
  }

  @Override
  public synchronized boolean use(Passkey before, Passkey after) {
    var there = there(before).filter(kept -> kept.count() == before.count());
    there.ifPresent(kept ->
        replace(
            kept,
            Stream.of(
                new Passkey(
                    kept.user(),
                    kept.credential(),
                    kept.publicKey(),
                    after.count(),
                    kept.name(),
                    kept.createdAt(),
                    after.usedAt()))));
    return there.isPresent();
  }

  @Override
  public synchronized boolean firstUse(String challenge, Instant validUntil) {
    return challenges.add(challenge);
  }

  private Optional<Passkey> there(Passkey passkey) {
    return of(passkey.user()).flatMap(keyring -> keyring.passkey(passkey.id()));
  }

  private List<Passkey> passkeysOf(UserId user) {
    return of(user).map(Keyring::passkeys).orElse(List.of());
  }

  private void replace(Passkey before, Stream<Passkey> instead) {
    var replacement = instead.toList();
    keep(
        before.user(),
        passkeysOf(before.user()).stream()
            .flatMap(each -> each.equals(before) ? replacement.stream() : Stream.of(each))
            .toList(),
        versionOf(before.user()));
  }

  private void keep(UserId user, List<Passkey> passkeys, long version) {
    keyrings.computeIfPresent(
        user, (id, keyring) -> new Keyring(user, keyring.handle(), passkeys, version));
  }
}

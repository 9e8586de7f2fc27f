package ai.cicops.portal.identity;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Somebody's passkeys.
 *
 * @param handle base64url of 32 random bytes by which authenticators know the person: it tells
 *     nobody who that is, and stays the same for ever
 * @param passkeys the oldest first
 * @param version counts what was added and removed, 0 before the first
 */
public record Keyring(UserId user, String handle, List<Passkey> passkeys, long version) {
  /** Of one person. */
  public static final int MOST = 10;

  private static final int HANDLE_BYTES = 32;

  public Keyring {
    passkeys = List.copyOf(passkeys);
  }

  static Keyring fresh(UserId user, RandomGenerator random) {
    var bytes = new byte[HANDLE_BYTES];
    random.nextBytes(bytes);
    var handle = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Keyring(user, handle, List.of(), 0);
  }

  public boolean isFull() {
    return passkeys.size() >= MOST;
  }

  public Optional<Passkey> passkey(PasskeyId id) {
    return passkeys.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}

package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.Optional;

/**
 * Where passkeys are kept, each the key of one person. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Passkeys {
  /** Empty when they never wanted one. */
  Optional<Keyring> of(UserId user);

  /** The keyring that it hangs on. */
  Optional<Keyring> find(PasskeyId id);

  /** Keeps a keyring without keys; false when the person has one already. */
  boolean begin(Keyring keyring);

  /**
   * @param before as it was read: false when it is another one by now, or when somebody has this
   *     passkey already
   */
  boolean add(Keyring before, Passkey passkey, Deed deed);

  /** Keeps its name; false when it is not there. */
  boolean rename(Passkey renamed, Deed deed);

  /** False when it is not there. */
  boolean remove(Passkey passkey, Deed deed);

  /**
   * Keeps count and time of a use; false when the count is not that of {@code before} any more, or
   * it was removed.
   */
  boolean use(Passkey before, Passkey after);

  /** True the first time, under races, too; false ever after, until the challenge is over. */
  boolean firstUse(String challenge, Instant validUntil);
}

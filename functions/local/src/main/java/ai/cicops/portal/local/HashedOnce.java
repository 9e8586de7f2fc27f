package ai.cicops.portal.local;

import ai.cicops.portal.identity.Passwords;
import ai.cicops.portal.platform.Secret;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hashes a password once, however many have it: those of the demo world all have the same. */
final class HashedOnce implements Passwords {
  private final Passwords passwords;
  private final Map<Secret, String> hashes = new ConcurrentHashMap<>();

  HashedOnce(Passwords passwords) {
    this.passwords = passwords;
  }

  @Override
  public String hash(Secret password) {
    return hashes.computeIfAbsent(password, passwords::hash);
  }

  @Override
  public boolean matches(Secret password, String hash) {
    return passwords.matches(password, hash);
  }

  @Override
  public String ofNobody() {
    return passwords.ofNobody();
  }
}

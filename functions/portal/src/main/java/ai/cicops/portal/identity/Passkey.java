package ai.cicops.portal.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that one of somebody's authenticators holds for the portal.
 *
 * @param credential base64url of the credential id
 * @param publicKey base64url of the COSE key
 * @param count of signatures, as the authenticator counts them; those that synchronize say 0 always
 * @param name given by the person
 * @param usedAt when somebody last signed in by it; null before the first time
 */
public record Passkey(
    UserId user,
    String credential,
    String publicKey,
    long count,
    String name,
    Instant createdAt,
    @Nullable Instant usedAt) {
  public PasskeyId id() {
    return PasskeyId.of(credential);
  }

  public Passkey named(String another) {
    return new Passkey(user, credential, publicKey, count, another, createdAt, usedAt);
  }

  Passkey used(long nextCount, Instant at) {
    return new Passkey(user, credential, publicKey, nextCount, name, createdAt, at);
  }
}

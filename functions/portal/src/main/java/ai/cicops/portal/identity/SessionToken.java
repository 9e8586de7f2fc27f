package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Sha256;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What the cookie holds: {@code <user id>.<secret>}, the secret 32 random bytes. Kept nowhere but
 * in the browser; the portal knows its hash.
 */
public record SessionToken(UserId user, Secret secret) {
  private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,64})\\.([A-Za-z0-9_-]{43})");
  private static final int BYTES = 32;

  public static SessionToken fresh(UserId user, RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SessionToken(user, Secret.of(text(bytes)));
  }

  public static Optional<SessionToken> parse(String cookie) {
    var form = FORM.matcher(cookie);
    return form.matches()
        ? Optional.of(new SessionToken(new UserId(form.group(1)), Secret.of(form.group(2))))
        : Optional.empty();
  }

  /** What the session is kept under. */
  public String hash() {
    return Sha256.hex(secret.reveal());
  }

  /**
   * The token that state changes carry in {@code X-CSRF}: made from the secret, which it does not
   * tell, so that nothing more is kept.
   */
  public Secret csrf() {
    return Secret.of(text(Sha256.of("csrf " + secret.reveal())));
  }

  /** The cookie's value. */
  public String reveal() {
    return user + "." + secret.reveal();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package ai.cicops.portal.identity.argon;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.identity.Passwords;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Hashes that tell their parameters and salt, so that they stay good when the settings {@code
 * PASSWORD_MEMORY_KIB} and {@code PASSWORD_PASSES} change.
 */
public final class ArgonPasswords implements Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int LEAST_MEMORY_KIB = 8;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final int memory;
  private final int passes;
  private final RandomGenerator random;
  private final String ofNobody;

  public ArgonPasswords(Surroundings surroundings) {
    var settings = surroundings.settings();
    this.memory = settings.number("PASSWORD_MEMORY_KIB", MEMORY_KIB);
    this.passes = settings.number("PASSWORD_PASSES", PASSES);
    if (memory < LEAST_MEMORY_KIB || passes < 1) {
      settings.problem("PASSWORD_MEMORY_KIB must be 8 or more, PASSWORD_PASSES 1 or more.");
    }
    settings.check();
    this.random = surroundings.random();
    this.ofNobody =
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(memory, passes, LANES, base64(SALT_BYTES), base64(HASH_BYTES));
  }

  @Override
  public String hash(Secret password) {
    var function = Argon2Function.getInstance(memory, passes, LANES, HASH_BYTES, Argon2.ID);
    return function.hash(bytes(password), randomBytes(SALT_BYTES)).getResult();
  }

  @Override
  public boolean matches(Secret password, String hash) {
    return Argon2Function.getInstanceFromHash(hash).check(bytes(password), hash.getBytes(UTF_8));
  }

  @Override
  public String ofNobody() {
    return ofNobody;
  }

  /** The same password however the keyboard composes its characters. */
  private static byte[] bytes(Secret password) {
    return Normalizer.normalize(password.reveal(), Normalizer.Form.NFKC).getBytes(UTF_8);
  }

  private String base64(int length) {
    return Base64.getEncoder().withoutPadding().encodeToString(randomBytes(length));
  }

  private byte[] randomBytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}

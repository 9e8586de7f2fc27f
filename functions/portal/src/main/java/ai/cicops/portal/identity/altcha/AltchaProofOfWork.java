package ai.cicops.portal.identity.altcha;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.identity.ProofOfWork;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Surroundings;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Challenges signed with {@code ALTCHA_SECRET}, good for ten minutes. */
public final class AltchaProofOfWork implements ProofOfWork {
  private static final String ALGORITHM = "SHA-256";
  private static final int EASY = 10_000;
  private static final int HARD = 8 * EASY;
  private static final int SALT_BYTES = 12;
  private static final Duration VALID = Duration.ofMinutes(10);

  /** The last ampersand keeps digits of the number from passing as digits of the time. */
  private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{1,12})&");

  private final Secret secret;
  private final InstantSource clock;
  private final RandomGenerator random;

  public AltchaProofOfWork(Surroundings surroundings) {
    var settings = surroundings.settings();
    this.secret = settings.secret("ALTCHA_SECRET");
    settings.check();
    this.clock = surroundings.clock();
    this.random = surroundings.random();
  }

  @Override
  public Challenge challenge(boolean hard) {
    int most = hard ? HARD : EASY;
    var bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    var end = clock.instant().plus(VALID).getEpochSecond();
    var salt = HexFormat.of().formatHex(bytes) + "?expires=" + end + "&";
    var challenge = Sha256.hex(salt + random.nextInt(most + 1));
    return new Challenge(ALGORITHM, challenge, most, salt, signature(challenge));
  }

  @Override
  public Optional<Instant> validUntil(Solution solution) {
    var salt = SALT.matcher(solution.salt());
    if (!solution.algorithm().equals(ALGORITHM) || !salt.matches()) {
      return Optional.empty();
    }
    var end = Instant.ofEpochSecond(Long.parseLong(salt.group(1)));
    return clock.instant().isBefore(end)
            && same(signature(solution.challenge()), solution.signature())
            && same(Sha256.hex(solution.salt() + solution.number()), solution.challenge())
        ? Optional.of(end)
        : Optional.empty();
  }

  private String signature(String challenge) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(challenge.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}

package ai.cicops.portal.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.Secret;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes as authenticator apps make them (RFC 6238): SHA-1, 30 seconds, six
 * digits, one step of tolerance to either side.
 *
 * @param secret in base 32
 */
public record Totp(Secret secret) {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;
  private static final int TOLERANCE = 1;

  public Totp {
    if (!secret.reveal().matches("[A-Z2-7]{16,128}")) {
      throw new IllegalArgumentException("no base 32 secret of 80 bits or more");
    }
  }

  /** Of random bytes, five at a time. */
  public static Totp of(ByteBuffer bytes) {
    var text = new StringBuilder();
    long held = 0;
    int bits = 0;
    while (bytes.hasRemaining()) {
      held = held << 8 | (bytes.get() & 0xff);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(ALPHABET.charAt((int) (held >> (bits - 5) & 31)));
      }
    }
    return new Totp(Secret.of(text.toString()));
  }

  /** What an authenticator app scans. */
  public String uri(String account, String issuer) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(encoded(issuer), encoded(account), secret.reveal(), encoded(issuer));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /**
   * The step that the code belongs to, of those that are due now and later than the last one used:
   * a code serves once.
   */
  public OptionalLong stepOf(String code, Instant now, long lastUsed) {
    long current = now.getEpochSecond() / SECONDS;
    var found = OptionalLong.empty();
    for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
      if (MessageDigest.isEqual(ascii(code(step)), ascii(code)) && step > lastUsed) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code that an app shows at this time. */
  public String codeAt(Instant time) {
    return code(time.getEpochSecond() / SECONDS);
  }

  private String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key(), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] key() {
    var text = secret.reveal();
    var key = ByteBuffer.allocate(text.length() * 5 / 8);
    int bits = 0;
    int held = 0;
    for (int position = 0; position < text.length(); position++) {
      held = (held << 5 | ALPHABET.indexOf(text.charAt(position))) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        key.put((byte) (held >> bits));
      }
    }
    return key.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(UTF_8);
  }
}

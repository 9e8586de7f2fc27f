package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Codes for the day one has no second factor at hand: ten of 60 random bits, each good once, kept
 * as slow hashes.
 */
public final class RecoveryCodes {
  public static final int COUNT = 10;
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  /** Crockford's base 32: nothing in it can be read as something else. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final Pattern FORM = Pattern.compile("[0-9a-hj-km-np-tv-z]{12}");

  private final Passwords passwords;
  private final RandomGenerator random;

  public RecoveryCodes(Passwords passwords, RandomGenerator random) {
    this.passwords = passwords;
    this.random = random;
  }

  /** A fresh set, as people read it: {@code 3k9p-x2vd-0hqt}. */
  public List<Secret> fresh() {
    var codes = new ArrayList<Secret>(COUNT);
    for (int number = 0; number < COUNT; number++) {
      var code = new StringBuilder();
      for (int position = 0; position < LENGTH; position++) {
        if (position > 0 && position % GROUP == 0) {
          code.append('-');
        }
        code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      codes.add(Secret.of(code.toString()));
    }
    return codes;
  }

  public List<String> hashes(List<Secret> codes) {
    return codes.stream().map(code -> passwords.hash(Secret.of(plain(code.reveal())))).toList();
  }

  /** Whether a text may be one at all, however it is spaced; a code of an app is none. */
  public static boolean looksLikeOne(String text) {
    return FORM.matcher(plain(text)).matches();
  }

  /** The hashes that are left when the code is used up; empty when it is none of them. */
  public Optional<List<String>> spend(String code, List<String> hashes) {
    var secret = Secret.of(plain(code));
    return hashes.stream()
        .filter(hash -> passwords.matches(secret, hash))
        .findFirst()
        .map(used -> hashes.stream().filter(hash -> !hash.equals(used)).toList());
  }

  /** What is easily mistaken is forgiven. */
  private static String plain(String code) {
    return code.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('o', '0')
        .replace('i', '1')
        .replace('l', '1');
  }
}

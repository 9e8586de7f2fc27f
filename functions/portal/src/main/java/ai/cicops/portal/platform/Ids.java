package ai.cicops.portal.platform;

import java.util.random.RandomGenerator;

/**
 * Makes identifiers: 20 characters of Crockford's base 32, 100 random bits, safe in addresses and
 * keys.
 */
public final class Ids {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 20;

  private final RandomGenerator random;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  public String next() {
    var id = new StringBuilder(LENGTH);
    for (int position = 0; position < LENGTH; position++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}

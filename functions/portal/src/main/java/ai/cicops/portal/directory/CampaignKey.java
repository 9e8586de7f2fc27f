package ai.cicops.portal.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands for a campaign in keys and addresses: 13 characters of lower-case base 32 (RFC 4648) of
 * the SHA-256 of its exact name, 65 bits. Names differ by case, so nothing is folded.
 */
public record CampaignKey(String value) implements Comparable<CampaignKey> {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 13;

  public CampaignKey {
    if (!value.matches("[a-z2-7]{13}")) {
      throw new IllegalArgumentException("no campaign key");
    }
  }

  public static CampaignKey of(String campaignName) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(campaignName.getBytes(UTF_8));
      var key = new StringBuilder(LENGTH);
      for (int position = 0; position < LENGTH; position++) {
        int bit = position * 5;
        int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
        key.append(ALPHABET.charAt((pair >> (11 - bit % 8)) & 31));
      }
      return new CampaignKey(key.toString());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public int compareTo(CampaignKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

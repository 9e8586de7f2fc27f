package ai.cicops.portal.audio.sftp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys by which the server is known, as fingerprints. Several may be given, separated by commas
 * or lines, so that a server can change its key without a gap.
 */
record HostKeys(Set<String> fingerprints) {
  private static final String SHA256 = "SHA256:";
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}=?");
  private static final Pattern PUBLIC_KEY =
      Pattern.compile("(?:ssh|ecdsa|sk)-[a-z0-9@.-]+ +([A-Za-z0-9+/]{40,}={0,2})(?: .*)?");

  HostKeys {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** Empty when one of them is neither fingerprint nor public key. */
  static HostKeys of(String text) {
    var fingerprints = new HashSet<String>();
    for (var key : text.split("[,\\n]")) {
      var stripped = key.strip();
      var line = PUBLIC_KEY.matcher(stripped);
      if (FINGERPRINT.matcher(stripped).matches()) {
        fingerprints.add(stripped.replace("=", ""));
      } else if (line.matches()) {
        fingerprints.add(fingerprint(Base64.getDecoder().decode(line.group(1))));
      } else {
        return new HostKeys(Set.of());
      }
    }
    return new HostKeys(fingerprints);
  }

  boolean know(String fingerprint) {
    return fingerprints.contains(fingerprint.replace("=", ""));
  }

  boolean isEmpty() {
    return fingerprints.isEmpty();
  }

  private static String fingerprint(byte[] key) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(key);
      return SHA256 + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

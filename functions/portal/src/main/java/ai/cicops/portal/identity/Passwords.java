package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;

/** Hashes passwords, slowly, and compares them. */
public interface Passwords {
  /** A hash that tells its own parameters and salt. */
  String hash(Secret password);

  boolean matches(Secret password, String hash);

  /** A hash that no password has, as much work to compare with as any. */
  String ofNobody();
}

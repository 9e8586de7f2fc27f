package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Sha256;

/** Names a passkey: the hash of what its authenticator calls it. */
public record PasskeyId(String value) {
  public PasskeyId {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no passkey id");
    }
  }

  /**
   * @param credential base64url of the credential id
   */
  public static PasskeyId of(String credential) {
    return new PasskeyId(Sha256.hex(credential));
  }

  @Override
  public String toString() {
    return value;
  }
}

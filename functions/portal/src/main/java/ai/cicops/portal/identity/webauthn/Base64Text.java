package ai.cicops.portal.identity.webauthn;

import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.exception.Base64UrlException;

/** Bytes that we keep as text. */
final class Base64Text {
  private Base64Text() {}

  static ByteArray bytes(String ours) {
    try {
      return ByteArray.fromBase64Url(ours);
    } catch (Base64UrlException malformed) {
      throw new IllegalStateException("what is kept is no base64url", malformed);
    }
  }
}

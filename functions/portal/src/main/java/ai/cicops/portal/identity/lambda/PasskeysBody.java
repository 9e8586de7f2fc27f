package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Passkey;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travels about passkeys. What browsers and authenticators say to each other is theirs: it
 * goes through as JSON in a text.
 */
final class PasskeysBody {
  private PasskeysBody() {}

  /**
   * @param options JSON for the browser's {@code navigator.credentials}
   */
  @Json
  record Options(String options) {}

  /**
   * @param credential JSON of the browser's {@code PublicKeyCredential}
   */
  @Json
  record New(String name, String credential) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record Proof(String credential) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record Rename(String name) {}

  @Json
  record One(String id, String name, String createdAt, @Nullable String usedAt) {
    static One of(Passkey passkey) {
      var usedAt = passkey.usedAt();
      return new One(
          passkey.id().value(),
          passkey.name(),
          passkey.createdAt().toString(),
          usedAt == null ? null : usedAt.toString());
    }
  }

  @Json
  record All(List<One> passkeys) {
    static All of(List<Passkey> passkeys) {
      return new All(passkeys.stream().map(One::of).toList());
    }
  }
}

package ai.cicops.portal.identity;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * WebAuthn's two ceremonies, by which an authenticator makes a key and proves that it has one. They
 * keep nothing: whether a challenge is ours and fresh is the caller's to judge.
 */
public interface PasskeyCeremonies {
  /**
   * What a browser says, read and not judged.
   *
   * @param challenge what it says it was asked
   * @param json as it came
   */
  record Answer(String challenge, PasskeyId id, String json) {}

  /**
   * A key that was made.
   *
   * @param credential base64url of the credential id
   * @param publicKey base64url of the COSE key
   */
  record Made(String credential, String publicKey, long count) {}

  /** What {@code navigator.credentials.create} takes, as JSON; keys of the keyring are left out. */
  String creationOptions(Person person, Keyring keyring, String challenge);

  /** What {@code navigator.credentials.get} takes, as JSON, whoever it is. */
  String requestOptions(String challenge);

  /** Empty for what is no answer to {@link #creationOptions}. */
  Optional<Answer> readCreation(String json);

  /** Empty for what is no answer to {@link #requestOptions}. */
  Optional<Answer> readProof(String json);

  /**
   * The key, when it was made for this person on this portal's pages, with the user verified; empty
   * otherwise.
   */
  Optional<Made> made(Answer answer, Person person, Keyring keyring);

  /**
   * The new count, when a key of this keyring signed on this portal's pages, with the user
   * verified, and its count is no copy's; empty otherwise.
   */
  OptionalLong proved(Answer answer, Keyring keyring);
}

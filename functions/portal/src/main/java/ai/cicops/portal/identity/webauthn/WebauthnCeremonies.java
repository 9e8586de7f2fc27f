package ai.cicops.portal.identity.webauthn;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.identity.Keyring;
import ai.cicops.portal.identity.PasskeyCeremonies;
import ai.cicops.portal.identity.PasskeyId;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.Surroundings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The ceremonies of the pages at {@code PORTAL_URL}. The names of the own machine are one, and
 * WebAuthn knows it as {@code localhost} alone.
 */
public final class WebauthnCeremonies implements PasskeyCeremonies {
  private static final String PORTAL = "Customer Portal";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final long PATIENCE_MILLIS = Duration.ofMinutes(4).toMillis();

  /** Others are statements about the authenticator, which nobody asked for. */
  private static final Set<String> ATTESTATIONS = Set.of("none", "packed");

  private final RelyingPartyIdentity identity;
  private final String origin;

  public WebauthnCeremonies(Surroundings surroundings) {
    var settings = surroundings.settings();
    var portal = settings.uri("PORTAL_URL");
    settings.check();
    var host = LOOPBACK.contains(portal.getHost()) ? "localhost" : portal.getHost();
    this.identity = RelyingPartyIdentity.builder().id(host).name(PORTAL).build();
    this.origin = origin(portal, host);
  }

  /** As browsers write it: without the port that the scheme means anyway. */
  private static String origin(URI portal, String host) {
    int usual = portal.getScheme().equals("https") ? 443 : 80;
    int port = portal.getPort();
    return portal.getScheme() + "://" + host + (port < 0 || port == usual ? "" : ":" + port);
  }

  @Override
  public String creationOptions(Person person, Keyring keyring, String challenge) {
    return json(creation(person, keyring, challenge)::toJson);
  }

  private PublicKeyCredentialCreationOptions creation(
      Person person, Keyring keyring, String challenge) {
    var known = new OneKeyring(keyring);
    return PublicKeyCredentialCreationOptions.builder()
        .rp(identity)
        .user(
            UserIdentity.builder()
                .name(person.email())
                .displayName(person.name())
                .id(known.handle())
                .build())
        .challenge(new ByteArray(challenge.getBytes(UTF_8)))
        .pubKeyCredParams(
            List.of(
                PublicKeyCredentialParameters.ES256,
                PublicKeyCredentialParameters.EdDSA,
                PublicKeyCredentialParameters.RS256))
        .excludeCredentials(known.descriptors())
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .timeout(PATIENCE_MILLIS)
        .build();
  }

  @Override
  public String requestOptions(String challenge) {
    var options = request(challenge);
    return json(() -> inner(options.toCredentialsGetJson()));
  }

  private PublicKeyCredentialRequestOptions request(String challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(new ByteArray(challenge.getBytes(UTF_8)))
        .rpId(identity.getId())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .timeout(PATIENCE_MILLIS)
        .build();
  }

  /** The library writes them as the value of {@code publicKey}. */
  private static String inner(String json) {
    var start = json.indexOf('{', 1);
    return json.substring(start, json.lastIndexOf('}'));
  }

  private interface Writing {
    String write() throws JsonProcessingException;
  }

  private static String json(Writing writing) {
    try {
      return writing.write();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Optional<Answer> readCreation(String json) {
    return creation(json)
        .filter(made -> ATTESTATIONS.contains(made.getResponse().getAttestation().getFormat()))
        .map(made -> answer(made, json));
  }

  @Override
  public Optional<Answer> readProof(String json) {
    return proof(json).map(proof -> answer(proof, json));
  }

  private static Answer answer(PublicKeyCredential<?, ?> credential, String json) {
    return new Answer(
        new String(credential.getResponse().getClientData().getChallenge().getBytes(), UTF_8),
        PasskeyId.of(credential.getId().getBase64Url()),
        json);
  }

  private static Optional<
          PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>>
      creation(String json) {
    try {
      return Optional.ofNullable(PublicKeyCredential.parseRegistrationResponseJson(json));
    } catch (IOException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<
          PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>>
      proof(String json) {
    try {
      return Optional.ofNullable(PublicKeyCredential.parseAssertionResponseJson(json));
    } catch (IOException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Made> made(Answer answer, Person person, Keyring keyring) {
    return creation(answer.json())
        .flatMap(credential -> {
          try {
            var result =
                party(keyring)
                    .finishRegistration(
                        FinishRegistrationOptions.builder()
                            .request(creation(person, keyring, answer.challenge()))
                            .response(credential)
                            .build());
            return Optional.of(
                new Made(
                    result.getKeyId().getId().getBase64Url(),
                    result.getPublicKeyCose().getBase64Url(),
                    result.getSignatureCount()));
          } catch (RegistrationFailedException refused) {
            return Optional.empty();
          }
        });
  }

  @Override
  public OptionalLong proved(Answer answer, Keyring keyring) {
    var credential = proof(answer.json());
    if (credential.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      var result =
          party(keyring)
              .finishAssertion(
                  FinishAssertionOptions.builder()
                      .request(
                          AssertionRequest.builder()
                              .publicKeyCredentialRequestOptions(request(answer.challenge()))
                              .build())
                      .response(credential.get())
                      .build());
      return result.isSuccess() && result.isUserVerified()
          ? OptionalLong.of(result.getSignatureCount())
          : OptionalLong.empty();
    } catch (AssertionFailedException refused) {
      return OptionalLong.empty();
    }
  }

  /** Made for one ceremony, so that nothing is shared. */
  private RelyingParty party(Keyring keyring) {
    return RelyingParty.builder()
        .identity(identity)
        .credentialRepository(new OneKeyring(keyring))
        .origins(Set.of(origin))
        .attestationConveyancePreference(AttestationConveyancePreference.NONE)
        .allowUntrustedAttestation(true)
        .validateSignatureCounter(true)
        .build();
  }
}

package ai.cicops.portal.identity.webauthn;

import ai.cicops.portal.identity.Keyring;
import ai.cicops.portal.identity.Passkey;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a ceremony may know: one person's passkeys, read before. */
record OneKeyring(Keyring keyring) implements CredentialRepository {
  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String user) {
    return keyring.user().value().equals(user) ? descriptors() : Set.of();
  }

  Set<PublicKeyCredentialDescriptor> descriptors() {
    return keyring.passkeys().stream()
        .map(passkey ->
            PublicKeyCredentialDescriptor.builder()
                .id(Base64Text.bytes(passkey.credential()))
                .build())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String user) {
    return keyring.user().value().equals(user) ? Optional.of(handle()) : Optional.empty();
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
    return handle().equals(userHandle) ? Optional.of(keyring.user().value()) : Optional.empty();
  }

  @Override
  public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
    return handle().equals(userHandle)
        ? lookupAll(credentialId).stream().findFirst()
        : Optional.empty();
  }

  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
    return keyring.passkeys().stream()
        .filter(passkey -> passkey.credential().equals(credentialId.getBase64Url()))
        .map(this::registered)
        .collect(Collectors.toSet());
  }

  ByteArray handle() {
    return Base64Text.bytes(keyring.handle());
  }

  private RegisteredCredential registered(Passkey passkey) {
    return RegisteredCredential.builder()
        .credentialId(Base64Text.bytes(passkey.credential()))
        .userHandle(handle())
        .publicKeyCose(Base64Text.bytes(passkey.publicKey()))
        .signatureCount(passkey.count())
        .build();
  }
}

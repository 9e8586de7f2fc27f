package ai.cicops.portal.audio.sftp;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/**
 * Teaches the SSH library Ed25519, the usual key of a server, which it knows only beside another
 * cryptography library although the JDK has it.
 */
final class Ed25519OfTheJdk extends AbstractSecurityProviderRegistrar {
  private final Provider provider;

  private Ed25519OfTheJdk(Provider provider) {
    super(SecurityUtils.EDDSA);
    this.provider = provider;
  }

  /** Must come before the library's first look at any key; may come twice. */
  static void register() {
    try {
      var provider = KeyFactory.getInstance(Ed25519Keys.ALGORITHM).getProvider();
      SecurityUtils.registerSecurityProvider(new Ed25519OfTheJdk(provider));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public boolean isNamedProviderUsed() {
    return false;
  }

  @Override
  public Provider getSecurityProvider() {
    return provider;
  }

  @Override
  public boolean isSecurityEntitySupported(Class<?> kind, String algorithm) {
    boolean keys =
        kind == KeyFactory.class || kind == KeyPairGenerator.class || kind == Signature.class;
    return keys && algorithm.equals(Ed25519Keys.ALGORITHM);
  }

  @Override
  public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
    return Optional.of(new Ed25519Keys());
  }
}

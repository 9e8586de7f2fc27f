package ai.cicops.portal.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with.
 *
 * @param totp null for accounts without an authenticator app
 * @param lastStep the step of the last code used, 0 before the first
 * @param recoveryCodes hashes of the codes that are left
 * @param version counts changes, 0 before the first; links that were sent before a change are over
 */
public record Account(
    UserId user,
    EmailAddress email,
    String passwordHash,
    @Nullable Totp totp,
    long lastStep,
    List<String> recoveryCodes,
    long version) {
  public Account {
    recoveryCodes = List.copyOf(recoveryCodes);
  }

  /** A new one. */
  public Account(
      UserId user, EmailAddress email, String passwordHash, @Nullable Totp totp, long lastStep) {
    this(user, email, passwordHash, totp, lastStep, List.of(), 0);
  }

  public Account withPassword(String hash) {
    return new Account(user, email, hash, totp, lastStep, recoveryCodes, version);
  }

  /** With an authenticator app, whose code of this step was used. */
  public Account withTotp(Totp app, long step) {
    return new Account(user, email, passwordHash, app, step, recoveryCodes, version);
  }

  public Account withRecoveryCodes(List<String> hashes) {
    return new Account(user, email, passwordHash, totp, lastStep, hashes, version);
  }

  /** With the password alone. */
  public Account withoutSecondFactor() {
    return new Account(user, email, passwordHash, null, lastStep, List.of(), version);
  }

  public Account at(EmailAddress address) {
    return new Account(user, address, passwordHash, totp, lastStep, recoveryCodes, version);
  }

  public boolean hasSecondFactor() {
    return totp != null;
  }
}

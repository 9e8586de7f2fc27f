package ai.cicops.portal.identity;

import java.time.Instant;
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
    Pending pending,
    long version) {
  public Account {
    recoveryCodes = List.copyOf(recoveryCodes);
  }

  /** A new one. */
  public Account(
      UserId user, EmailAddress email, String passwordHash, @Nullable Totp totp, long lastStep) {
    this(user, email, passwordHash, totp, lastStep, List.of(), Pending.NOTHING, 0);
  }

  /**
   * What waits for its confirmation.
   *
   * @param email another sign-in address
   * @param notificationEmail another address for notifications
   * @param totp a secret that was offered, good until {@code totpUntil}
   */
  public record Pending(
      @Nullable EmailAddress email,
      @Nullable EmailAddress notificationEmail,
      @Nullable Totp totp,
      @Nullable Instant totpUntil) {
    public static final Pending NOTHING = new Pending(null, null, null, null);

    Pending withEmail(@Nullable EmailAddress address) {
      return new Pending(address, notificationEmail, totp, totpUntil);
    }

    Pending withNotificationEmail(@Nullable EmailAddress address) {
      return new Pending(email, address, totp, totpUntil);
    }

    Pending offering(Totp secret, Instant until) {
      return new Pending(email, notificationEmail, secret, until);
    }

    Pending withoutOffer() {
      return new Pending(email, notificationEmail, null, null);
    }
  }

  /** What was asked for by whoever knew the old password is forgotten. */
  public Account withPassword(String hash) {
    return new Account(user, email, hash, totp, lastStep, recoveryCodes, Pending.NOTHING, version);
  }

  /** With the authenticator app, whose code of this step was used. */
  public Account withTotp(Totp app, long step, List<String> recoveryCodeHashes) {
    return new Account(
        user,
        email,
        passwordHash,
        app,
        Math.max(step, lastStep),
        recoveryCodeHashes,
        pending.withoutOffer(),
        version);
  }

  public Account withRecoveryCodes(List<String> hashes) {
    return new Account(user, email, passwordHash, totp, lastStep, hashes, pending, version);
  }

  /** With the password alone. */
  public Account withoutSecondFactor() {
    return new Account(user, email, passwordHash, null, lastStep, List.of(), pending, version);
  }

  public Account with(Pending waiting) {
    return new Account(user, email, passwordHash, totp, lastStep, recoveryCodes, waiting, version);
  }

  public Account at(EmailAddress address) {
    return new Account(
        user,
        address,
        passwordHash,
        totp,
        lastStep,
        recoveryCodes,
        pending.withEmail(null),
        version);
  }

  Account used(long step, long nextVersion) {
    return new Account(user, email, passwordHash, totp, step, recoveryCodes, pending, nextVersion);
  }

  public boolean hasSecondFactor() {
    return totp != null;
  }
}

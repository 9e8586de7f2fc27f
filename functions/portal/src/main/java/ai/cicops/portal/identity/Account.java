package ai.cicops.portal.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with.
 *
 * @param totp null for accounts without a second factor
 * @param lastStep the step of the last code used, 0 before the first
 */
public record Account(
    UserId user, EmailAddress email, String passwordHash, @Nullable Totp totp, long lastStep) {}

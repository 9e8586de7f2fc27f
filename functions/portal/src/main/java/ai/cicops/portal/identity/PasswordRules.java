package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;
import java.util.List;
import java.util.Optional;

/** What a new password must be: long, and on nobody's list. Nothing else is asked of it. */
public final class PasswordRules {
  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  /** What a list of common passwords, with their usual variations, finds first. */
  private static final int LEAST_STRENGTH = 2;

  private final PasswordStrength strength;

  public PasswordRules(PasswordStrength strength) {
    this.strength = strength;
  }

  /** What is wrong with a password. */
  public enum Flaw {
    TOO_SHORT,
    TOO_LONG,
    TOO_COMMON
  }

  /** Empty when it may be taken. */
  public Optional<Flaw> flaw(Secret password, List<String> related) {
    var text = password.reveal();
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return Optional.of(Flaw.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Flaw.TOO_LONG);
    }
    return strength.of(password, related) < LEAST_STRENGTH
        ? Optional.of(Flaw.TOO_COMMON)
        : Optional.empty();
  }
}

package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invitation to one address: of a customer to a company, or of staff with the companies they are
 * to have. Its link is over when it expires, is used, taken back, or sent once more.
 *
 * @param message for the mail, empty for none
 * @param version counts changes, 0 before it is kept
 */
public record Invitation(
    InvitationId id,
    EmailAddress email,
    Role role,
    List<Grant> grants,
    String message,
    String locale,
    UserId invitedBy,
    Instant invitedAt,
    Instant expiresAt,
    Fate fate,
    long version) {
  public static final Duration GOOD = Duration.ofDays(7);

  public Invitation {
    grants = List.copyOf(grants);
    if (role == Role.CUSTOMER && grants.size() != 1) {
      throw new IllegalArgumentException("a customer is invited to one company");
    }
  }

  /** What became of it. */
  public enum Fate {
    OPEN,
    ACCEPTED,
    REVOKED
  }

  /** What people see of it. */
  public enum State {
    INVITED,
    ACCEPTED,
    EXPIRED,
    REVOKED
  }

  public State state(Instant now) {
    return switch (fate) {
      case OPEN -> now.isBefore(expiresAt) ? State.INVITED : State.EXPIRED;
      case ACCEPTED -> State.ACCEPTED;
      case REVOKED -> State.REVOKED;
    };
  }

  /** The company that a customer is invited to. */
  public Optional<CompanyId> company() {
    return role == Role.CUSTOMER ? Optional.of(grants.getFirst().company()) : Optional.empty();
  }

  /** What its link is signed over. */
  public List<String> linkState() {
    return List.of(Long.toString(version), email.value());
  }

  Invitation sentAgain(Instant now) {
    return new Invitation(
        id,
        email,
        role,
        grants,
        message,
        locale,
        invitedBy,
        invitedAt,
        now.plus(GOOD),
        fate,
        version);
  }

  Invitation with(Fate now) {
    return new Invitation(
        id, email, role, grants, message, locale, invitedBy, invitedAt, expiresAt, now, version);
  }

  /** As it is kept by the next write. */
  public Invitation next() {
    return new Invitation(
        id,
        email,
        role,
        grants,
        message,
        locale,
        invitedBy,
        invitedAt,
        expiresAt,
        fate,
        version + 1);
  }
}

package ai.cicops.portal.identity;

import java.time.Duration;

/** What became of an invitation that was to be sent, sent again or taken back. */
public sealed interface InviteOutcome {
  record Done(Invitation invitation) implements InviteOutcome {}

  record NotFound() implements InviteOutcome {}

  /** The inviter does not hold what they want to give. */
  record NotAllowed() implements InviteOutcome {}

  /** The address has what it is invited to. */
  record AlreadyMember() implements InviteOutcome {}

  record AlreadyInvited() implements InviteOutcome {}

  record TryLater(Duration pause) implements InviteOutcome {}

  /** It was accepted, taken back or sent again meanwhile. */
  record Stale() implements InviteOutcome {}
}

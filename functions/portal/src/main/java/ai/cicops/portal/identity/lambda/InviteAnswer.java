package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.InviteOutcome;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import java.time.Instant;

/** What became of an invitation, as an answer. */
final class InviteAnswer {
  private InviteAnswer() {}

  /**
   * @param status of what went well; 204 has no body
   */
  static HttpAnswer of(InviteOutcome outcome, int status, Instant now, Names names) {
    return switch (outcome) {
      case InviteOutcome.Done(var invitation) ->
          switch (status) {
            case 204 -> HttpAnswer.noContent();
            case 201 -> HttpAnswer.created(body(invitation, now, names));
            default -> HttpAnswer.ok(body(invitation, now, names));
          };
      case InviteOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
      case InviteOutcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
      case InviteOutcome.AlreadyMember() ->
          HttpAnswer.refused(ErrorCode.ALREADY_MEMBER, "email", null);
      case InviteOutcome.AlreadyInvited() ->
          HttpAnswer.refused(ErrorCode.ALREADY_INVITED, "email", null);
      case InviteOutcome.TryLater(var pause) ->
          HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
      case InviteOutcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
    };
  }

  private static MembersBody.OneInvitation body(Invitation invitation, Instant now, Names names) {
    return MembersBody.OneInvitation.of(invitation, now, names);
  }
}

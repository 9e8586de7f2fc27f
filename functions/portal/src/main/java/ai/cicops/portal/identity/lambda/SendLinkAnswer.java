package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.SendPasswordLink;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;

/** What became of a link that was to be sent, as an answer. */
final class SendLinkAnswer {
  private SendLinkAnswer() {}

  static HttpAnswer of(SendPasswordLink.Outcome outcome) {
    return switch (outcome) {
      case SendPasswordLink.Outcome.Sent() -> HttpAnswer.noContent();
      case SendPasswordLink.Outcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
      case SendPasswordLink.Outcome.TryLater(var pause) ->
          HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
    };
  }
}

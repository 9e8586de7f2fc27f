package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import java.util.function.BiFunction;

/** Routes that look after everybody who signs in. */
final class Admins {
  private Admins() {}

  /** Anybody else is refused before anything is read. */
  static SignedInRoute only(BiFunction<HttpRequest, Actor, HttpAnswer> route) {
    return (request, person) ->
        person.may(Action.KEEP_USERS)
            ? route.apply(request, Parse.actor(request, person))
            : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }
}

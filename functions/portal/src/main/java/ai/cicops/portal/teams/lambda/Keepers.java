package ai.cicops.portal.teams.lambda;

import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.identity.lambda.SignedInRoute;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;

/** Routes of whoever keeps teams. */
final class Keepers {
  private Keepers() {}

  /** A route of a supervisor or an admin. */
  @FunctionalInterface
  interface KeeperRoute {
    HttpAnswer answer(HttpRequest request, Actor actor);
  }

  /** Anybody else is refused before anything is read. */
  static SignedInRoute only(KeeperRoute route) {
    return (request, person) ->
        person.may(Action.EDIT_TEAMS)
            ? route.answer(request, Parse.actor(request, person))
            : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }
}

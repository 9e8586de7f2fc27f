package ai.cicops.portal.operations.lambda;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/** The one question there is, which is nobody's anyway. */
final class CheckHealthRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    function.ask(ofNobody(surroundings));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /healthz");
  }
}

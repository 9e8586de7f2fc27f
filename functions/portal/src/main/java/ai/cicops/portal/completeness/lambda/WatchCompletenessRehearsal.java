package ai.cicops.portal.completeness.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/**
 * An admin looks through the days, at one of them, has it read again, and asks what goes; an owner
 * their own.
 */
final class WatchCompletenessRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company().countedDay();
    var day = scene.countedOn().toString();
    var admin = scene.admin();
    function.ask(admin.asks("GET /api/completeness"));
    function.ask(admin.asks("GET /api/completeness").query("campaign=rehearsal&only=differences"));
    function.ask(
        admin
            .asks("GET /api/completeness/{day}/{campaign}")
            .parameter("day", day)
            .parameter("campaign", scene.call().campaign().value()));
    function.ask(admin.asks("PUT /api/rereads/{day}").parameter("day", day).json("{}"));
    for (var route : new String[] {"purges", "purges/next"}) {
      function.ask(
          admin
              .asks("GET /api/companies/{id}/" + route)
              .parameter("id", scene.companyId().value()));
    }
    function.ask(
        scene
            .owner()
            .asks("GET /api/companies/{id}/completeness")
            .parameter("id", scene.companyId().value())
            .query("from=" + day + "&to=" + day));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/completeness");
  }
}

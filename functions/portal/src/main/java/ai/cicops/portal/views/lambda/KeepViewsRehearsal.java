package ai.cicops.portal.views.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/** An admin keeps a list for everybody and for themselves, and takes both away. */
final class KeepViewsRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings);
    var admin = scene.admin();
    var id = scene.companyId().value();
    for (boolean shared : new boolean[] {true, false}) {
      function.ask(
          admin
              .asks("PUT /api/views/{view}")
              .parameter("view", id)
              .json(
                  "{\"list\":\"companies\",\"name\":\"Plumbers\",\"query\":\"trade=plumbing\",\"shared\":%s,\"version\":0}"
                      .formatted(shared)));
      function.ask(admin.asks("GET /api/views").query("list=companies"));
      function.ask(
          admin
              .asks("DELETE /api/views/{view}")
              .parameter("view", id)
              .query("list=companies&shared=" + shared));
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/views").query("list=companies");
  }
}

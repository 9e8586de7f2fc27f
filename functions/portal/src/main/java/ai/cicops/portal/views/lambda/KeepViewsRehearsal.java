package ai.cicops.portal.views.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/**
 * An admin keeps a list for everybody and for themselves, an owner one for their company; all are
 * taken away.
 */
final class KeepViewsRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
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
    var owner = scene.owner();
    var calls = "list=calls&company=" + id;
    function.ask(
        owner
            .asks("PUT /api/views/{view}")
            .parameter("view", id)
            .json(
                "{\"list\":\"calls\",\"name\":\"Lost\",\"query\":\"outcome=lost\",\"shared\":true,\"company\":\"%s\",\"version\":0}"
                    .formatted(id)));
    function.ask(owner.asks("GET /api/views").query(calls));
    function.ask(
        owner.asks("DELETE /api/views/{view}").parameter("view", id).query(calls + "&shared=true"));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/views").query("list=companies");
  }
}

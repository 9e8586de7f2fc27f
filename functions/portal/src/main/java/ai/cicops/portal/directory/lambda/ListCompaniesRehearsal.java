package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/** A customer's own companies, all of them, by name, and who looks after them. */
final class ListCompaniesRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).companyInFull();
    function.ask(scene.owner().asks("GET /api/companies").query("with=numbers"));
    var admin = scene.admin();
    function.ask(admin.asks("GET /api/companies").query("text=rehearsal&trade=plumbing"));
    function.ask(admin.asks("GET /api/supervisors"));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/companies");
  }
}

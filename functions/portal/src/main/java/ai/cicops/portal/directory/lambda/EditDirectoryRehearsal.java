package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/** A company is made, edited and discarded; a placeholder is looked at, merged and given back. */
final class EditDirectoryRehearsal implements Rehearsal {
  private static final String FIELDS =
      "\"name\":\"Rehearsal\",\"zone\":\"America/Chicago\",\"place\":\"Here\",\"trades\":[\"Plumbing\"]";

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company().placeholder();
    var admin = scene.admin();
    function.ask(admin.asks("POST /api/companies").json("{" + FIELDS + "}"));
    function.ask(of(scene, scene.owner(), "GET /api/companies/{id}"));
    function.ask(of(scene, admin, "PATCH /api/companies/{id}").json(edit()));
    function.ask(of(scene, admin, "PUT /api/companies/{id}/discard").json("{\"reason\":\"Why\"}"));
    function.ask(of(scene, admin, "DELETE /api/companies/{id}/discard"));
    scene.company();
    var placeholder = scene.placeholderId().value();
    function.ask(
        admin.asks("GET /api/companies/{id}/merge-proposals").parameter("id", placeholder));
    function.ask(
        admin
            .asks("POST /api/companies/{id}/merge")
            .parameter("id", placeholder)
            .json("{\"into\":\"" + scene.companyId() + "\",\"version\":0}"));
    function.ask(admin.asks("GET /api/merges"));
    function.ask(
        admin
            .asks("POST /api/merges/{id}/undo")
            .parameter("id", MergeId.of(scene.placeholderId(), 0).value())
            .json("{}"));
    function.ask(
        admin
            .asks("PUT /api/companies/{id}/review")
            .parameter("id", placeholder)
            .json(edit().replace(":0", ":2")));
  }

  private static String edit() {
    return "{\"version\":0," + FIELDS + "}";
  }

  private static ApiEvent of(RehearsalScene scene, Visitor visitor, String route) {
    return visitor.asks(route).parameter("id", scene.companyId().value());
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/merges");
  }
}

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
    function.ask(of(scene.owner(), "GET /api/companies/{id}"));
    companies(function, admin);
    placeholders(function, admin);
    organizations(function, admin);
  }

  private static void companies(Asking function, Visitor admin) {
    function.ask(
        admin.asks("POST /api/companies").json("{" + FIELDS.replace("Rehearsal", "Made") + "}"));
    function.ask(of(admin, "PATCH /api/companies/{id}").json(edit(0)));
    function.ask(of(admin, "PUT /api/companies/{id}/discard").json("{\"reason\":\"Why\"}"));
    function.ask(of(admin, "DELETE /api/companies/{id}/discard"));
  }

  private static void placeholders(Asking function, Visitor admin) {
    var id = RehearsalScene.PLACEHOLDER.value();
    var merge = MergeId.of(RehearsalScene.PLACEHOLDER, 0).value();
    function.ask(admin.asks("GET /api/companies/{id}/merge-proposals").parameter("id", id));
    function.ask(
        admin
            .asks("POST /api/companies/{id}/merge")
            .parameter("id", id)
            .json("{\"into\":\"" + RehearsalScene.COMPANY + "\",\"version\":0}"));
    function.ask(admin.asks("GET /api/merges"));
    function.ask(admin.asks("POST /api/merges/{id}/undo").parameter("id", merge).json("{}"));
    function.ask(admin.asks("PUT /api/companies/{id}/review").parameter("id", id).json(edit(2)));
  }

  /** The company has been edited, discarded and brought back. */
  private static void organizations(Asking function, Visitor admin) {
    function.ask(admin.asks("POST /api/organizations").json("{\"name\":\"Parent\"}"));
    function.ask(admin.asks("POST /api/organizations").json("{\"name\":\"Other\"}"));
    function.ask(admin.asks("GET /api/organizations"));
    function.ask(
        of(admin, "PUT /api/companies/{id}/organization")
            .json("{\"version\":3,\"organization\":\"parent\"}"));
    function.ask(
        admin
            .asks("PATCH /api/organizations/{id}")
            .parameter("id", "parent")
            .json("{\"version\":0,\"name\":\"P\"}"));
    function.ask(
        admin.asks("PUT /api/organizations/{id}/discard").parameter("id", "other").json("{}"));
    function.ask(admin.asks("DELETE /api/organizations/{id}/discard").parameter("id", "other"));
  }

  private static String edit(long version) {
    return "{\"version\":" + version + "," + FIELDS + "}";
  }

  private static ApiEvent of(Visitor visitor, String route) {
    return visitor.asks(route).parameter("id", RehearsalScene.COMPANY.value());
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/merges");
  }
}

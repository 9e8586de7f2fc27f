package ai.cicops.portal.teams.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An admin makes a team of the company's people, hands it over, and discards it. */
final class KeepTeamsRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var admin = scene.admin();
    var member = scene.member();
    var deputy = scene.anotherAdmin();
    var name = scene.companyId().value();
    var made =
        function.ask(admin.asks("POST /api/teams").json("{\"name\":\"%s\"}".formatted(name)));
    var id = body(made).at("id").text();
    function.ask(admin.asks("GET /api/teams"));
    function.ask(
        admin
            .asks("PATCH /api/teams/{id}")
            .parameter("id", id)
            .json("{\"version\":0,\"name\":\"%s, once more\"}".formatted(name)));
    var renamed = function.ask(admin.asks("GET /api/teams/{id}").parameter("id", id));
    function.ask(admin.asks("GET /api/teams/{id}/excluded").parameter("id", id));
    function.ask(
        admin
            .asks("PUT /api/teams/{id}/members/{user}")
            .parameter("id", id)
            .parameter("user", member.id().value())
            .json("{}"));
    function.ask(admin.asks("GET /api/teams/{id}/members").parameter("id", id));
    function.ask(
        admin
            .asks("DELETE /api/teams/{id}/members/{user}")
            .parameter("id", id)
            .parameter("user", member.id().value()));
    function.ask(admin.asks("GET /api/teams/{id}/supervisors").parameter("id", id));
    function.ask(
        admin
            .asks("PUT /api/teams/{id}/supervisor")
            .parameter("id", id)
            .json(
                "{\"version\":%s,\"supervisor\":\"%s\"}"
                    .formatted(body(renamed).at("version").value(), deputy.id())));
    function.ask(admin.asks("PUT /api/teams/{id}/discard").parameter("id", id).json("{}"));
    function.ask(admin.asks("DELETE /api/teams/{id}/discard").parameter("id", id));
  }

  private static EventTree body(String answer) {
    try {
      return EventTree.read(EventTree.read(answer).at("body").text());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/teams");
  }
}

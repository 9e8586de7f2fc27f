package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/**
 * A supervisor corrects a call, notes something, tags it, takes the latter two back, and has its
 * owner win it back; an admin says what a disposition means.
 */
final class AnnotateCallRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company().callThatCanBeHeard("play/1", "peaks/1");
    var call = scene.call().toString();
    var supervisor = scene.supervisor();
    function.ask(
        supervisor
            .asks("PUT /api/calls/{id}/disposition")
            .parameter("id", call)
            .json("{\"disposition\":\"Price Shopper\"}"));
    function.ask(
        supervisor
            .asks("PUT /api/calls/{id}/notes/{note}")
            .parameter("id", call)
            .parameter("note", "rehearsal-1")
            .json("{\"text\":\"Calls back on Monday.\"}"));
    for (var method : new String[] {"PUT", "DELETE"}) {
      function.ask(
          supervisor
              .asks(method + " /api/calls/{id}/tags/{tag}")
              .parameter("id", call)
              .parameter("tag", "follow-up")
              .json("{}"));
    }
    function.ask(
        supervisor
            .asks("DELETE /api/calls/{id}/notes/{note}")
            .parameter("id", call)
            .parameter("note", "rehearsal-1"));
    var owner = scene.owner().id();
    function.ask(
        supervisor
            .asks("PUT /api/calls/{id}/pursuit")
            .parameter("id", call)
            .json(
                "{\"status\":\"tried\",\"owner\":\"%s\",\"nextOn\":\"%s\"}"
                    .formatted(owner, scene.tomorrow())));
    function.ask(
        supervisor
            .asks("PUT /api/calls/{id}/hold")
            .parameter("id", call)
            .json("{\"reason\":\"A claim\"}"));
    var admin = scene.admin();
    function.ask(admin.asks("GET /api/dispositions/catalogue"));
    function.ask(
        admin
            .asks("PUT /api/dispositions/catalogue")
            .json(
                """
                {"name": "%s", "version": 0,
                 "meaning": {"outcome": "booked", "bookable": true, "billable": true}}
                """
                    .formatted(scene.disposition())));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings)
        .asks("PUT /api/calls/{id}/tags/{tag}")
        .parameter("id", "aaaaaaaaaaaaa.20260101.1")
        .parameter("tag", "follow-up");
  }
}

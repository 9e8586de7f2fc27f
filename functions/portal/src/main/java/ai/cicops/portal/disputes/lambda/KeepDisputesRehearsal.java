package ai.cicops.portal.disputes.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/** An owner disputes a call, CIC answers and declines, the owner reopens it and reads the list. */
final class KeepDisputesRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company().callThatCanBeHeard("play/1", "peaks/1");
    var call = scene.call().toString();
    var owner = scene.owner();
    var supervisor = scene.supervisor();
    function.ask(
        owner
            .asks("POST /api/calls/{id}/disputes")
            .parameter("id", call)
            .json("{\"reason\":\"outcome\",\"text\":\"They booked.\"}"));
    function.ask(added(supervisor, call, "answered", 1));
    function.ask(added(supervisor, call, "declined", 2));
    function.ask(added(owner, call, "reopened", 3));
    function.ask(owner.asks("GET /api/calls/{id}/disputes").parameter("id", call));
    function.ask(owner.asks("GET /api/disputes"));
    function.ask(supervisor.asks("GET /api/disputes").query("state=open"));
  }

  private static ApiEvent added(
      RehearsalScene.Visitor visitor, String call, String act, int version) {
    return visitor
        .asks("POST /api/calls/{id}/disputes/{number}/entries")
        .parameter("id", call)
        .parameter("number", "1")
        .json("{\"act\":\"%s\",\"text\":\"So.\",\"version\":%d}".formatted(act, version));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/disputes");
  }
}

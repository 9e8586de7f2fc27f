package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.util.List;

/** The list with and without filters, of one company and of all; one call; its caller's others. */
final class QueryCallsRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene =
        new RehearsalScene(surroundings)
            .company()
            .callThatCanBeHeard("play/1", "peaks/1")
            .lostJobs();
    var call = scene.call().toString();
    var owner = scene.owner();
    var admin = scene.admin();
    for (var visitor : List.of(owner, admin)) {
      function.ask(visitor.asks("GET /api/calls").query("with=newcomers"));
      function.ask(
          visitor
              .asks("GET /api/calls")
              .query(
                  "from=2026-01-01&to=2026-02-01&zone=America%2FChicago&outcome=booked"
                      + "&disposition=Booked&recording=ready&hours=in&trade=hvac&number=none"
                      + "&abandoned=no&winnable=no&caller=repeat&wait=-600&text=rehearsal"));
      for (var facet : List.of("outcome", "number", "organization", "hours", "trade")) {
        function.ask(visitor.asks("GET /api/call-facets/{facet}").parameter("facet", facet));
      }
      function.ask(visitor.asks("GET /api/calls/{id}").parameter("id", call));
      function.ask(visitor.asks("GET /api/calls/{id}/others").parameter("id", call));
      function.ask(visitor.asks("GET /api/lost-jobs").query("status=new&owner=%28empty%29"));
      function.ask(visitor.asks("GET /api/lost-jobs").query("company=" + scene.companyId()));
      function.ask(visitor.asks("GET /api/dispositions"));
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/dispositions");
  }
}

package ai.cicops.portal.dashboards.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.util.List;

/** The dashboard of one company and of all, with and without filters. */
final class ShowDashboardRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene =
        new RehearsalScene(surroundings)
            .company()
            .callThatCanBeHeard("play/1", "peaks/1")
            .lostJobs();
    for (var visitor : List.of(scene.owner(), scene.admin())) {
      function.ask(visitor.asks("GET /api/dashboard"));
      function.ask(
          visitor
              .asks("GET /api/dashboard")
              .query(
                  "from=2026-01-01&to=2026-02-01&zone=America%2FChicago&outcome=booked&hours=in"));
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/dashboard");
  }
}

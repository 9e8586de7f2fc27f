package ai.cicops.portal.dashboards.lambda;

import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.calls.lambda.CallQueryParser;
import ai.cicops.portal.calls.lambda.QuestionWiring;
import ai.cicops.portal.dashboards.Dashboard;
import ai.cicops.portal.dashboards.ShowDashboard;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.Map;
import java.util.Set;

/** Answers how the calls of a question went. */
public final class ShowDashboardHandler extends HttpFunction {
  public ShowDashboardHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, ShowDashboardHandler::new, new ShowDashboardRehearsal());
  }

  public ShowDashboardHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    var question = QuestionWiring.of(surroundings, dynamo);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new ShowDashboard(question.selectCalls(), question.dataAsOf()));
  }

  ShowDashboardHandler(Surroundings surroundings, Gate gate, ShowDashboard showDashboard) {
    super(
        surroundings,
        Map.of(
            "GET /api/dashboard",
            gate.signedIn((request, person) -> show(showDashboard, request, person))));
  }

  private static HttpAnswer show(ShowDashboard showDashboard, HttpRequest request, Person person) {
    var question = CallQueryParser.question(request, Set.of());
    return question.isEmpty()
        ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
        : switch (showDashboard.show(person, question.get())) {
          case Selection.Selected<Dashboard>(var dashboard) ->
              HttpAnswer.ok(DashboardAnswer.of(dashboard));
          case Selection.Refused<Dashboard>(var code, var field) ->
              HttpAnswer.refused(code, field, null);
        };
  }
}

package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.CountCalls.Parts;
import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.calls.ShowCall.OthersOutcome;
import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.Route;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Answers what people ask about calls. */
public final class QueryCallsHandler extends HttpFunction {
  public QueryCallsHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, QueryCallsHandler::new, new QueryCallsRehearsal());
  }

  public QueryCallsHandler(Surroundings surroundings) {
    this(surroundings, CallsWiring.of(surroundings));
  }

  QueryCallsHandler(Surroundings surroundings, CallsWiring calls) {
    super(surroundings, routes(calls));
  }

  private static Map<String, Route> routes(CallsWiring calls) {
    return Map.of(
        "GET /api/calls",
        calls.gate().signedIn((request, person) -> list(calls, request, person)),
        "GET /api/call-facets/{facet}",
        calls.gate().signedIn((request, person) -> count(calls, request, person)),
        "GET /api/calls/{id}",
        calls.gate().signedIn((request, person) -> show(calls, request, person)),
        "GET /api/calls/{id}/others",
        calls.gate().signedIn((request, person) -> others(calls, request, person)),
        "GET /api/lost-jobs",
        calls.gate().signedIn(calls.lostJobs()::list),
        "GET /api/dispositions",
        calls.gate().signedIn((request, person) -> dispositions(calls, person)));
  }

  private static HttpAnswer list(CallsWiring calls, HttpRequest request, Person person) {
    var query = CallQueryParser.parse(request);
    return query.isEmpty()
        ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
        : switch (calls.queryCalls().query(person, query.get())) {
          case QueryOutcome.Found(var page) ->
              HttpAnswer.ok(CallPageAnswer.of(page, calls.businessZone(), calls.clock().instant()));
          case QueryOutcome.Refused(var code, var field) -> HttpAnswer.refused(code, field, null);
        };
  }

  private static HttpAnswer count(CallsWiring calls, HttpRequest request, Person person) {
    var facet = CallQueryParser.facet(request.pathParameter("facet"));
    var question = CallQueryParser.question(request, Set.of());
    return facet.isEmpty() || question.isEmpty()
        ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
        : switch (calls.countCalls().count(person, question.get(), facet.get())) {
          case Selection.Selected<Parts>(var parts) -> HttpAnswer.ok(PartsAnswer.of(parts));
          case Selection.Refused<Parts>(var code, var field) ->
              HttpAnswer.refused(code, field, null);
        };
  }

  private static HttpAnswer show(CallsWiring calls, HttpRequest request, Person person) {
    return ofCall(
        request,
        id ->
            switch (calls.showCall().show(person, id)) {
              case ShowCallOutcome.Shown shown ->
                  HttpAnswer.ok(
                      CallAnswer.of(
                          shown,
                          person,
                          calls.people(),
                          calls.businessZone(),
                          calls.clock().instant()));
              case ShowCallOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
              case ShowCallOutcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
            });
  }

  private static HttpAnswer others(CallsWiring calls, HttpRequest request, Person person) {
    return ofCall(
        request,
        id ->
            switch (calls.showCall().others(person, id)) {
              case OthersOutcome.Others others ->
                  HttpAnswer.ok(
                      OtherCallsAnswer.of(others, calls.businessZone(), calls.clock().instant()));
              case OthersOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
              case OthersOutcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
            });
  }

  private static HttpAnswer ofCall(HttpRequest request, Function<CallId, HttpAnswer> answer) {
    return CallId.parse(request.pathParameter("id"))
        .map(answer)
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  private static HttpAnswer dispositions(CallsWiring calls, Person person) {
    return person.callScope() instanceof Scope.None
        ? HttpAnswer.refused(ErrorCode.NO_PERMISSION)
        : HttpAnswer.ok(DispositionsAnswer.of(calls.catalogue().now().choices()));
  }
}

package ai.cicops.portal.disputes.lambda;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.disputes.CallDisputes;
import ai.cicops.portal.disputes.DisputeId;
import ai.cicops.portal.disputes.DisputeState;
import ai.cicops.portal.disputes.KeepDisputes;
import ai.cicops.portal.disputes.KeepDisputes.Outcome;
import ai.cicops.portal.disputes.ListDisputes;
import ai.cicops.portal.disputes.Place;
import ai.cicops.portal.disputes.dynamodb.DynamoDisputes;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import ai.cicops.portal.questions.lambda.Called;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What customers dispute of their calls, and what CIC decides. */
public final class KeepDisputesHandler extends HttpFunction {
  public KeepDisputesHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepDisputesHandler::new, new KeepDisputesRehearsal());
  }

  public KeepDisputesHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  KeepDisputesHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "GET /api/disputes", gate.signedIn(routes::list),
            "GET /api/calls/{id}/disputes", gate.signedIn(routes::show),
            "POST /api/calls/{id}/disputes", gate.signedIn(routes::open),
            "POST /api/calls/{id}/disputes/{number}/entries", gate.signedIn(routes::add)));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var clock = surroundings.clock();
    var companies = new DynamoCompanies(dynamo, surroundings);
    var calls = new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock);
    var disputes = new DynamoDisputes(dynamo, surroundings);
    return new Routes(
        new KeepDisputes(
            new ShowCall(
                calls, companies, Catalogue.USUAL), // what a call came to changes nothing here
            disputes,
            new DynamoAttempts(dynamo, surroundings),
            clock),
        new ListDisputes(disputes, companies),
        new DynamoPeople(dynamo, surroundings),
        companies,
        clock);
  }

  record Routes(
      KeepDisputes keep,
      ListDisputes list,
      People people,
      Companies companies,
      InstantSource clock) {
    HttpAnswer list(HttpRequest request, Person person) {
      if (!person.may(Action.SEE_CALLS)) {
        return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
      }
      request.queryOnly(Set.of("state", "company", "cursor"));
      var wish =
          new ListDisputes.Wish(
              request
                  .queryOne("state")
                  .map(word -> DisputeBody.constant(DisputeState.values(), word, "state")),
              request
                  .queryOne("company")
                  .map(id -> CompanyId.parse(id).orElseThrow(() -> InvalidInput.field("company"))));
      var cursor = Cursor.of(List.of("disputes", person.id().value(), wish.toString()));
      var after = cursor.read(request.queryOne("cursor")).map(Routes::end).orElse(null);
      var page = list.list(person, wish, after);
      var called = new Called(people, companies);
      var next = page.next();
      return HttpAnswer.ok(
          new DisputeAnswer.Page(
              page.disputes().stream().map(dispute -> DisputeAnswer.of(dispute, called)).toList(),
              next == null ? null : cursor.write(text(next))));
    }

    private static String text(ListDisputes.End end) {
      var place = end.place();
      var dispute = place.dispute();
      return String.join(
          " ", end.state().name(), "" + place.at(), "" + dispute.number(), "" + dispute.call());
    }

    /** A place that the cursor's print has vouched for. */
    private static ListDisputes.End end(String text) {
      var part = text.split(" ", 4);
      var call = CallId.parse(part[3]).orElseThrow();
      return new ListDisputes.End(
          DisputeState.valueOf(part[0]),
          new Place(Instant.parse(part[1]), new DisputeId(call, Integer.parseInt(part[2]))));
    }

    HttpAnswer show(HttpRequest request, Person person) {
      return of(request, person, call -> keep.show(person, call));
    }

    HttpAnswer open(HttpRequest request, Person person) {
      var body = request.json(DisputeBody.Open.class);
      var reason = body.why();
      var text = body.words();
      return of(
          request, person, call -> keep.open(Parse.actor(request, person), call, reason, text));
    }

    HttpAnswer add(HttpRequest request, Person person) {
      var body = request.json(DisputeBody.Add.class);
      var act = body.deed();
      var text = body.words(act);
      var number = request.pathParameter("number");
      return of(
          request,
          person,
          call ->
              number.matches("[1-9]")
                  ? keep.add(
                      Parse.actor(request, person),
                      call,
                      Integer.parseInt(number),
                      body.version(),
                      act,
                      text)
                  : new Outcome.NotFound());
    }

    private HttpAnswer of(HttpRequest request, Person person, Function<CallId, Outcome> what) {
      return CallId.parse(request.pathParameter("id"))
          .map(what)
          .map(outcome -> answer(outcome, person))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private HttpAnswer answer(Outcome outcome, Person person) {
      return switch (outcome) {
        case Outcome.Opened(var now) -> HttpAnswer.created(ofCall(now, person));
        case Outcome.Kept(var now) -> HttpAnswer.ok(ofCall(now, person));
        case Outcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
        case Outcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
        case Outcome.OpenAlready(var now) -> showing(ErrorCode.DISPUTE_OPEN, now, person);
        case Outcome.DisputedBefore(var now) -> showing(ErrorCode.DISPUTED_BEFORE, now, person);
        case Outcome.NotNow(var now) -> showing(ErrorCode.DISPUTE_DECIDED, now, person);
        case Outcome.Stale(var now) -> showing(ErrorCode.STALE, now, person);
        case Outcome.TooManyEntries() -> HttpAnswer.refused(ErrorCode.DISPUTE_TOO_LONG);
        case Outcome.TryLater(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
      };
    }

    private HttpAnswer showing(ErrorCode code, CallDisputes now, Person person) {
      return HttpAnswer.refusedShowing(code, "current", ofCall(now, person));
    }

    private DisputeAnswer.OfCall ofCall(CallDisputes found, Person person) {
      return DisputeAnswer.OfCall.of(found, person, clock.instant(), new Called(people, companies));
    }
  }
}

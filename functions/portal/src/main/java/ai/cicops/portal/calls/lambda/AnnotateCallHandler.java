package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.AnnotateCall;
import ai.cicops.portal.calls.AnnotateCall.AnnotateOutcome;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.ClassifyDispositions;
import ai.cicops.portal.calls.JobOwners;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.NoteId;
import ai.cicops.portal.calls.NoteText;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.TagName;
import ai.cicops.portal.calls.dynamodb.DynamoAnnotations;
import ai.cicops.portal.calls.dynamodb.DynamoClassifications;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Dispositions corrected, notes, tags and lost jobs; each answers with the call as it is then. And
 * what dispositions mean.
 */
public final class AnnotateCallHandler extends HttpFunction {
  public AnnotateCallHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, AnnotateCallHandler::new, new AnnotateCallRehearsal());
  }

  public AnnotateCallHandler(Surroundings surroundings) {
    var settings = surroundings.settings();
    var businessZone = settings.zone("PORTAL_ZONE", "America/New_York");
    settings.check();
    var dynamo = new Dynamo(surroundings);
    var clock = surroundings.clock();
    var calls = new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock);
    var classifications = new DynamoClassifications(dynamo, surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    var showCall = new ShowCall(calls, companies, classifications);
    var people = new DynamoPeople(dynamo, surroundings);
    var annotations = new DynamoAnnotations(dynamo, surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new Routes(
            new AnnotateCall(showCall, annotations, new JobOwners(people), classifications, clock),
            people,
            clock,
            businessZone),
        new CatalogueRoutes(new ClassifyDispositions(classifications, clock)));
  }

  AnnotateCallHandler(
      Surroundings surroundings, Gate gate, Routes routes, CatalogueRoutes catalogue) {
    super(
        surroundings,
        Map.of(
            "PUT /api/calls/{id}/disposition", gate.signedIn(routes::correct),
            "PUT /api/calls/{id}/notes/{note}", gate.signedIn(routes::note),
            "DELETE /api/calls/{id}/notes/{note}", gate.signedIn(routes::removeNote),
            "PUT /api/calls/{id}/tags/{tag}", gate.signedIn(routes::tag),
            "DELETE /api/calls/{id}/tags/{tag}", gate.signedIn(routes::untag),
            "PUT /api/calls/{id}/pursuit", gate.signedIn(routes::pursue),
            "PUT /api/calls/{id}/hold", gate.signedIn(routes::hold),
            "GET /api/dispositions/catalogue", gate.signedIn(catalogue.list()),
            "PUT /api/dispositions/catalogue", gate.signedIn(catalogue.classify())));
  }

  record Routes(AnnotateCall annotate, People people, InstantSource clock, ZoneId businessZone) {
    HttpAnswer correct(HttpRequest request, Person person) {
      var body = request.json(AnnotationBody.Disposition.class);
      return of(request, person, (actor, id) -> annotate.correct(actor, id, body.disposition()));
    }

    HttpAnswer note(HttpRequest request, Person person) {
      var body = request.json(AnnotationBody.Note.class);
      var text = NoteText.parse(body.text()).orElseThrow(() -> InvalidInput.field("text"));
      var note = noteId(request);
      return of(request, person, (actor, id) -> annotate.note(actor, id, note, text));
    }

    HttpAnswer removeNote(HttpRequest request, Person person) {
      var note = noteId(request);
      return of(request, person, (actor, id) -> annotate.removeNote(actor, id, note));
    }

    private static NoteId noteId(HttpRequest request) {
      return NoteId.parse(request.pathParameter("note"))
          .orElseThrow(() -> InvalidInput.field("note"));
    }

    HttpAnswer tag(HttpRequest request, Person person) {
      return tag(request, person, true);
    }

    HttpAnswer untag(HttpRequest request, Person person) {
      return tag(request, person, false);
    }

    private HttpAnswer tag(HttpRequest request, Person person, boolean on) {
      var tag =
          TagName.parse(request.pathParameter("tag")).orElseThrow(() -> InvalidInput.field("tag"));
      return of(request, person, (actor, id) -> annotate.tag(actor, id, tag, on));
    }

    HttpAnswer pursue(HttpRequest request, Person person) {
      var body = request.json(AnnotationBody.Pursuit.class);
      var status = body.parsedStatus();
      var owner = body.parsedOwner();
      var nextOn = body.parsedNextOn();
      return of(request, person, (actor, id) -> annotate.pursue(actor, id, status, owner, nextOn));
    }

    HttpAnswer hold(HttpRequest request, Person person) {
      var reason = request.json(AnnotationBody.Hold.class).parsedReason();
      return of(request, person, (actor, id) -> annotate.hold(actor, id, reason));
    }

    private HttpAnswer of(
        HttpRequest request, Person person, BiFunction<Actor, CallId, AnnotateOutcome> act) {
      return CallId.parse(request.pathParameter("id"))
          .map(id -> answer(act.apply(Parse.actor(request, person), id), person))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private HttpAnswer answer(AnnotateOutcome outcome, Person person) {
      return switch (outcome) {
        case AnnotateOutcome.Annotated(var shown) ->
            HttpAnswer.ok(CallAnswer.of(shown, person, people, businessZone, clock.instant()));
        case AnnotateOutcome.Refused(var code, var field) -> HttpAnswer.refused(code, field, null);
      };
    }
  }
}

package ai.cicops.portal.questions.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
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
import ai.cicops.portal.questions.KeepQuestions;
import ai.cicops.portal.questions.ListQuestions;
import ai.cicops.portal.questions.Place;
import ai.cicops.portal.questions.QuestionId;
import ai.cicops.portal.questions.QuestionState;
import ai.cicops.portal.questions.QuestionThread;
import ai.cicops.portal.questions.dynamodb.DynamoQuestions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What people ask CIC, and what CIC answers. */
public final class KeepQuestionsHandler extends HttpFunction {
  public KeepQuestionsHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepQuestionsHandler::new, new KeepQuestionsRehearsal());
  }

  public KeepQuestionsHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  KeepQuestionsHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "POST /api/questions", gate.signedIn(routes::ask),
            "GET /api/questions", gate.signedIn(routes::list),
            "GET /api/questions/{id}", gate.signedIn(routes::show),
            "POST /api/questions/{id}/messages", gate.signedIn(routes::write),
            "PUT /api/questions/{id}/state", gate.signedIn(routes::close)));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var questions = new DynamoQuestions(dynamo, surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    return new Routes(
        new KeepQuestions(
            questions, companies, new DynamoAttempts(dynamo, surroundings), surroundings.clock()),
        new ListQuestions(questions, companies),
        new DynamoPeople(dynamo, surroundings),
        companies);
  }

  record Routes(KeepQuestions keep, ListQuestions list, People people, Companies companies) {
    HttpAnswer ask(HttpRequest request, Person person) {
      var wish = request.json(QuestionBody.Ask.class).wish();
      return answer(keep.ask(actor(request, person), wish), person);
    }

    private static Actor actor(HttpRequest request, Person person) {
      return Parse.actor(request, person);
    }

    HttpAnswer list(HttpRequest request, Person person) {
      if (!person.may(Action.SEE_COMPANY)) {
        return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
      }
      request.queryOnly(Set.of("state", "company", "cursor"));
      var wish =
          new ListQuestions.Wish(
              request.queryOne("state").map(text -> state(text, "state")),
              request
                  .queryOne("company")
                  .map(id -> CompanyId.parse(id).orElseThrow(() -> InvalidInput.field("company"))));
      var cursor = Cursor.of(List.of("questions", person.id().value(), wish.toString()));
      var after = cursor.read(request.queryOne("cursor")).map(Routes::end).orElse(null);
      var page = list.list(person, wish, after);
      var called = new Called(people, companies);
      var next = page.next();
      return HttpAnswer.ok(
          new QuestionAnswer.Page(
              page.questions().stream()
                  .map(question -> QuestionAnswer.of(question, called))
                  .toList(),
              next == null ? null : cursor.write(text(next))));
    }

    private static QuestionState state(String text, String field) {
      return Arrays.stream(QuestionState.values())
          .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst()
          .orElseThrow(() -> InvalidInput.field(field));
    }

    private static String text(ListQuestions.End end) {
      var place = end.place();
      return String.join(" ", end.state().name(), "" + place.askedAt(), "" + place.question());
    }

    /** A place that the cursor's print has vouched for. */
    private static ListQuestions.End end(String text) {
      var part = text.split(" ", 3);
      return new ListQuestions.End(
          QuestionState.valueOf(part[0]),
          new Place(Instant.parse(part[1]), new QuestionId(part[2])));
    }

    HttpAnswer show(HttpRequest request, Person person) {
      return QuestionId.parse(request.pathParameter("id"))
          .flatMap(id -> keep.find(person, id))
          .map(thread -> HttpAnswer.ok(thread(thread, person)))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer write(HttpRequest request, Person person) {
      var body = request.json(QuestionBody.Write.class);
      var message = body.message();
      return of(
          request, person, id -> keep.write(actor(request, person), id, body.version(), message));
    }

    HttpAnswer close(HttpRequest request, Person person) {
      var body = request.json(QuestionBody.State.class);
      var actor = actor(request, person);
      return of(
          request,
          person,
          id ->
              body.closed()
                  ? keep.close(actor, id, body.version())
                  : keep.reopen(actor, id, body.version()));
    }

    private HttpAnswer of(
        HttpRequest request, Person person, Function<QuestionId, KeepQuestions.Outcome> change) {
      Optional<QuestionId> id = QuestionId.parse(request.pathParameter("id"));
      return id.map(change)
          .map(outcome -> answer(outcome, person))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private HttpAnswer answer(KeepQuestions.Outcome outcome, Person person) {
      return switch (outcome) {
        case KeepQuestions.Outcome.Asked(var thread) -> HttpAnswer.created(thread(thread, person));
        case KeepQuestions.Outcome.Kept(var thread) -> HttpAnswer.ok(thread(thread, person));
        case KeepQuestions.Outcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
        case KeepQuestions.Outcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
        case KeepQuestions.Outcome.NotItsTopic() ->
            HttpAnswer.refused(ErrorCode.FIELD_INVALID, "about", null);
        case KeepQuestions.Outcome.Closed() -> HttpAnswer.refused(ErrorCode.QUESTION_CLOSED);
        case KeepQuestions.Outcome.TooManyMessages() ->
            HttpAnswer.refused(ErrorCode.TOO_MANY_MESSAGES);
        case KeepQuestions.Outcome.TryLater(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
        case KeepQuestions.Outcome.Stale(var newest) ->
            HttpAnswer.refusedShowing(ErrorCode.STALE, "current", thread(newest, person));
      };
    }

    private QuestionAnswer.Whole thread(QuestionThread thread, Person person) {
      return QuestionAnswer.Whole.of(
          thread, new Called(people, companies), thread.question().mayBeClosedBy(person));
    }
  }
}

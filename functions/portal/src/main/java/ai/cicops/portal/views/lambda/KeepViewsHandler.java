package ai.cicops.portal.views.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Person;
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
import ai.cicops.portal.views.KeepViews;
import ai.cicops.portal.views.Views;
import ai.cicops.portal.views.dynamodb.DynamoViews;
import java.util.Map;
import java.util.Set;

/** Lists under names: one's own, those of CIC's staff and those of a company. */
public final class KeepViewsHandler extends HttpFunction {
  public KeepViewsHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepViewsHandler::new, new KeepViewsRehearsal());
  }

  public KeepViewsHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new DynamoViews(dynamo, surroundings),
        new DynamoCompanies(dynamo, surroundings));
  }

  KeepViewsHandler(Surroundings surroundings, Gate gate, Views views, Companies companies) {
    var routes = new Routes(new KeepViews(views, companies, surroundings.clock()));
    super(
        surroundings,
        Map.of(
            "GET /api/views", gate.signedIn(routes::list),
            "PUT /api/views/{view}", gate.signedIn(routes::keep),
            "DELETE /api/views/{view}", gate.signedIn(routes::remove)));
  }

  private record Routes(KeepViews views) {
    HttpAnswer list(HttpRequest request, Person person) {
      request.queryOnly(Set.of("list", "company"));
      var list = ViewBody.list(request.queryOne("list").orElse(""));
      var company = request.queryOne("company").map(text -> ViewBody.company(list, text));
      return switch (views.list(person, list, company.orElse(null))) {
        case KeepViews.Listing.Listed(var found) ->
            HttpAnswer.ok(
                new ViewBody.All(
                    found.stream().map(view -> ViewBody.View.of(view, person)).toList()));
        case KeepViews.Listing.Refused(var why) -> answer(why, person);
      };
    }

    HttpAnswer keep(HttpRequest request, Person person) {
      var body = request.json(ViewBody.Keep.class);
      var wish = body.wish(request.pathParameter("view"), person);
      return answer(views.keep(Parse.actor(request, person), wish, body.version()), person);
    }

    HttpAnswer remove(HttpRequest request, Person person) {
      request.queryOnly(Set.of("list", "shared", "company"));
      var list = ViewBody.list(request.queryOne("list").orElse(""));
      boolean shared = shared(request.queryOne("shared").orElse("false"));
      var company = request.queryOne("company").orElse(null);
      var shelf = ViewBody.shelf(person, list, shared, company);
      var id = ViewBody.id(request.pathParameter("view"));
      return answer(views.remove(Parse.actor(request, person), shelf, list, id), person);
    }

    private static boolean shared(String word) {
      return switch (word) {
        case "true" -> true;
        case "false" -> false;
        default -> throw InvalidInput.field("shared");
      };
    }

    private static HttpAnswer answer(KeepViews.Outcome outcome, Person person) {
      return switch (outcome) {
        case KeepViews.Outcome.Kept(var view) -> HttpAnswer.ok(ViewBody.View.of(view, person));
        case KeepViews.Outcome.Removed() -> HttpAnswer.noContent();
        case KeepViews.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
        case KeepViews.Outcome.TooMany() -> HttpAnswer.refused(ErrorCode.TOO_MANY_VIEWS);
        case KeepViews.Outcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
        case KeepViews.Outcome.NoCompany() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
      };
    }
  }
}

package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.LookAsCustomer;
import ai.cicops.portal.identity.LookConsent;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.identity.dynamodb.DynamoLooks;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What a company lets CIC see, and the way into a look and out of it. */
public final class LookAsCustomerHandler extends HttpFunction {
  public LookAsCustomerHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, LookAsCustomerHandler::new, new LookAsCustomerRehearsal());
  }

  public LookAsCustomerHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new Routes(
            new LookAsCustomer(
                new DynamoLooks(dynamo, surroundings),
                new Ids(surroundings.random()),
                surroundings.clock()),
            new DynamoPeople(dynamo, surroundings),
            new DynamoCompanies(dynamo, surroundings),
            surroundings.clock()));
  }

  LookAsCustomerHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "GET /api/companies/{id}/looks",
            gate.signedIn(routes.ofCompany(routes::read)),
            "PUT /api/companies/{id}/looks/consent",
            gate.signedIn(routes.ofCompany(Action.CONSENT_TO_LOOK, routes::consent)),
            "POST /api/companies/{id}/looks/requests",
            gate.signedIn(routes.ofCompany(Action.LOOK_AS_CUSTOMER, routes::ask)),
            "PUT /api/companies/{id}/looks/requests/{request}",
            gate.signedIn(routes.ofCompany(Action.CONSENT_TO_LOOK, routes::answer)),
            "PUT /api/session/look",
            request -> gate.visited(request, (token, visit) -> routes.begin(request, visit)),
            "DELETE /api/session/look",
            request -> gate.present(request, (token, visit) -> routes.end(request, visit))));
  }

  /** A route of one company. */
  @FunctionalInterface
  private interface CompanyRoute {
    HttpAnswer answer(HttpRequest request, Actor actor, CompanyId company);
  }

  record Routes(LookAsCustomer look, People people, Companies companies, InstantSource clock) {
    private SignedInRoute ofCompany(Action action, CompanyRoute route) {
      return ofCompany((request, actor, company) ->
          actor.person().may(action, company)
              ? route.answer(request, actor, company)
              : HttpAnswer.refused(ErrorCode.NO_PERMISSION));
    }

    private SignedInRoute ofCompany(CompanyRoute route) {
      return (request, person) ->
          Parse.company(request)
              .filter(company -> person.may(Action.SEE_COMPANY, company))
              .filter(company -> isThere(person, company))
              .map(company -> route.answer(request, Parse.actor(request, person), company))
              .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private boolean isThere(Person person, CompanyId company) {
      return companies.find(company).filter(found -> person.sees(found.company())).isPresent();
    }

    HttpAnswer read(HttpRequest request, Actor actor, CompanyId company) {
      return actor.person().may(Action.LOOK_AS_CUSTOMER, company)
              || actor.person().may(Action.CONSENT_TO_LOOK, company)
          ? shown(look.of(company))
          : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
    }

    HttpAnswer consent(HttpRequest request, Actor owner, CompanyId company) {
      var standing = request.json(LookBody.Standing.class).standing();
      return answer(look.consent(owner, company, standing));
    }

    HttpAnswer ask(HttpRequest request, Actor staff, CompanyId company) {
      var reason = Parse.reason(request.json(LookBody.Ask.class).reason());
      return answer(look.ask(staff, company, reason));
    }

    HttpAnswer answer(HttpRequest request, Actor owner, CompanyId company) {
      var granted = request.json(LookBody.Answer.class).granted();
      return answer(look.answer(owner, company, request.pathParameter("request"), granted));
    }

    HttpAnswer begin(HttpRequest request, Visit visit) {
      var person = visit.person();
      var company = CompanyId.parse(request.json(LookBody.Begin.class).company());
      if (person.owesSecondFactor()) {
        return HttpAnswer.refused(ErrorCode.SECOND_FACTOR_NEEDED);
      }
      return company
          .filter(id -> person.may(Action.SEE_COMPANY, id))
          .filter(id -> companies.find(id).filter(found -> found.company().isActive()).isPresent())
          .map(id ->
              person.may(Action.LOOK_AS_CUSTOMER, id)
                  ? answer(look.begin(Parse.actor(request, person), visit.session(), id))
                  : HttpAnswer.refused(ErrorCode.NO_PERMISSION))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer end(HttpRequest request, Visit visit) {
      look.end(Parse.actor(request, visit.person()), visit.session().look());
      return HttpAnswer.noContent();
    }

    private HttpAnswer answer(LookAsCustomer.Outcome outcome) {
      return switch (outcome) {
        case LookAsCustomer.Outcome.Done(var consent) -> shown(consent);
        case LookAsCustomer.Outcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
        case LookAsCustomer.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
        case LookAsCustomer.Outcome.ConsentNeeded() -> HttpAnswer.refused(ErrorCode.CONSENT_NEEDED);
        case LookAsCustomer.Outcome.TooManyRequests(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
      };
    }

    private HttpAnswer shown(LookConsent consent) {
      return HttpAnswer.ok(
          LookBody.Consent.of(
              consent, owners(consent.company()), new Names(people, companies), clock.instant()));
    }

    private List<String> owners(CompanyId company) {
      return people.owners(company).stream().map(Person::name).sorted().toList();
    }
  }
}

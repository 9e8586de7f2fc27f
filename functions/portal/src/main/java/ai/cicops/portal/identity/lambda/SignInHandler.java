package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.AccessGuard;
import ai.cicops.portal.identity.Admittance;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Sight;
import ai.cicops.portal.identity.SignIn;
import ai.cicops.portal.identity.SignInOutcome;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.identity.altcha.AltchaProofOfWork;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoAccessRules;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSecurityNotices;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.identity.dynamodb.DynamoUsedSolutions;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The routes of the sign-in and of the session. */
public final class SignInHandler extends HttpFunction {
  public SignInHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, SignInHandler::new, new SignInRehearsal());
  }

  public SignInHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    var people = new DynamoPeople(dynamo, surroundings);
    var sessions = new DynamoSessions(dynamo, surroundings);
    var guard = new AccessGuard(new DynamoAccessRules(dynamo, surroundings), surroundings.clock());
    this(
        surroundings,
        new Gate(sessions, guard, surroundings),
        new SignIn(
            people,
            sessions,
            new ArgonPasswords(surroundings),
            new AltchaProofOfWork(surroundings),
            new DynamoUsedSolutions(dynamo, surroundings),
            new DynamoAttempts(dynamo, surroundings),
            new DynamoSecurityNotices(dynamo, surroundings),
            new Admittance(
                people,
                sessions,
                guard,
                new DynamoAuditLog(dynamo, surroundings),
                surroundings.random()),
            surroundings.clock(),
            surroundings.random()),
        new DynamoCompanies(dynamo, surroundings));
  }

  SignInHandler(Surroundings surroundings, Gate gate, SignIn signIn, Companies companies) {
    var settings = surroundings.settings();
    var businessZone = settings.zone("PORTAL_ZONE", "America/New_York");
    settings.check();
    var routes = new Routes(gate, signIn, companies, businessZone);
    super(
        surroundings,
        Map.of(
            "GET /api/altcha", routes::challenge,
            "POST /api/session", gate.ownPages(routes::password),
            "POST /api/session/second-factor", gate.ownPages(routes::code),
            "GET /api/session", routes::whoAmI,
            "DELETE /api/session", routes::out));
  }

  private record Routes(Gate gate, SignIn signIn, Companies companies, ZoneId businessZone) {
    HttpAnswer challenge(HttpRequest request) {
      return HttpAnswer.ok(
          SignInBody.Challenge.of(signIn.challenge(new ClientAddress(request.address()))));
    }

    HttpAnswer password(HttpRequest request) {
      var body = request.json(SignInBody.Credentials.class);
      return AltchaPayload.read(body.altcha())
          .map(solution ->
              signIn.withPassword(
                  body.email(), Secret.of(body.password()), solution, from(request)))
          .map(this::answer)
          .orElseGet(() -> answer(new SignInOutcome.ProofRefused()));
    }

    HttpAnswer code(HttpRequest request) {
      var body = request.json(SignInBody.Code.class);
      return answer(signIn.withCode(body.code().strip(), from(request)));
    }

    private HttpAnswer answer(SignInOutcome outcome) {
      return switch (outcome) {
        case SignInOutcome.SignedIn(var token) ->
            HttpAnswer.noContent().withCookie(cookie().signedIn(token));
        case SignInOutcome.SecondFactorNeeded(var token) ->
            HttpAnswer.ok(SignInBody.Next.SECOND_FACTOR).withCookie(cookie().half(token));
        case SignInOutcome.AddressRefused() -> HttpAnswer.refused(ErrorCode.ADDRESS_REFUSED);
        case SignInOutcome.WrongCredentials() -> HttpAnswer.refused(ErrorCode.WRONG_CREDENTIALS);
        case SignInOutcome.WrongCode() -> HttpAnswer.refused(ErrorCode.WRONG_CODE);
        case SignInOutcome.SignedOut() -> HttpAnswer.refused(ErrorCode.SIGNED_OUT);
        case SignInOutcome.TryLater(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
        case SignInOutcome.ProofRefused() ->
            HttpAnswer.refused(ErrorCode.ALTCHA_INVALID, "altcha", null);
      };
    }

    HttpAnswer whoAmI(HttpRequest request) {
      return gate.present(
          request,
          (token, visit) -> {
            var sight = gate.sight(visit);
            var person =
                switch (sight) {
                  case Sight.Own(var self) -> self;
                  case Sight.AsCustomer(var owner, _) -> owner;
                  case Sight.Over _ -> visit.person();
                };
            return HttpAnswer.ok(
                SessionAnswer.of(
                    token,
                    new Visit(person, visit.session()),
                    companiesOf(person),
                    businessZone,
                    sight));
          });
    }

    private List<Company> companiesOf(Person person) {
      return switch (person.callScope()) {
        case Scope.All() -> List.of();
        case Scope.None() -> List.of();
        case Scope.Of(var ids) ->
            companies.find(ids).stream()
                .map(CompanyCampaigns::company)
                .filter(Company::isActive)
                .sorted(Comparator.comparing(Company::sortKey))
                .toList();
      };
    }

    HttpAnswer out(HttpRequest request) {
      return gate.leaving(request, (token, visit) -> out(request, token, visit));
    }

    private HttpAnswer out(HttpRequest request, SessionToken token, Visit visit) {
      signIn.out(visit.session(), new SignIn.From(Browser.whereabouts(request), token));
      return HttpAnswer.noContent().withCookie(cookie().none());
    }

    private SessionCookie cookie() {
      return new SessionCookie(gate.secure());
    }

    private static SignIn.From from(HttpRequest request) {
      return new SignIn.From(Browser.whereabouts(request), Gate.token(request).orElse(null));
    }
  }
}

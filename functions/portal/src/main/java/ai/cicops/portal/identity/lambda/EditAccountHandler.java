package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.KeepAccount;
import ai.cicops.portal.identity.KeepSessions;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.PasswordRules;
import ai.cicops.portal.identity.SecureAccount;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.identity.zxcvbn.ZxcvbnPasswordStrength;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.Route;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One's own account: open to everybody who is signed in, also while they owe a second factor. */
public final class EditAccountHandler extends HttpFunction {
  public EditAccountHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, EditAccountHandler::new, new EditAccountRehearsal());
  }

  public EditAccountHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  EditAccountHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(surroundings, byKey(gate, routes));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var people = new DynamoPeople(dynamo, surroundings);
    var sessions = new DynamoSessions(dynamo, surroundings);
    var attempts = new DynamoAttempts(dynamo, surroundings);
    var settings = surroundings.settings();
    var signer = new LinkSigner(settings.secret("LINK_SECRET"));
    settings.check();
    return new Routes(
        new KeepAccount(people, signer, attempts, surroundings.clock()),
        new SecureAccount(
            people,
            sessions,
            new ArgonPasswords(surroundings),
            new PasswordRules(new ZxcvbnPasswordStrength()),
            attempts,
            surroundings.clock(),
            surroundings.random()),
        new KeepSessions(
            sessions, people, new DynamoAuditLog(dynamo, surroundings), surroundings.clock()));
  }

  private static Map<String, Route> byKey(Gate gate, Routes routes) {
    var own = new HashMap<String, OwnRoute>();
    own.put("POST /api/session/proof", routes::prove);
    own.put("GET /api/account", routes::read);
    own.put("PATCH /api/account", routes::describe);
    own.put("PUT /api/account/welcome", routes::endWelcome);
    own.put("PUT /api/account/password", routes::changePassword);
    own.put("POST /api/account/totp", proved(gate, routes::offerTotp));
    own.put("PUT /api/account/totp", proved(gate, routes::confirmTotp));
    own.put("DELETE /api/account/totp", proved(gate, routes::removeTotp));
    own.put("POST /api/account/recovery-codes", proved(gate, routes::renewRecoveryCodes));
    own.put("PUT /api/account/email", proved(gate, routes::changeEmail));
    own.put("PUT /api/account/notification-email", routes::changeNotificationEmail);
    own.put("GET /api/account/sessions", routes::sessions);
    own.put("DELETE /api/account/sessions", routes::endOtherSessions);
    own.put("DELETE /api/account/sessions/{session}", routes::endSession);
    var all = new HashMap<String, Route>();
    own.forEach((key, route) ->
        all.put(
            key,
            request ->
                gate.visited(
                    request, (token, visit) -> route.answer(new Asked(gate, request, visit)))));
    return all;
  }

  private static OwnRoute proved(Gate gate, OwnRoute route) {
    return asked ->
        gate.isProved(asked.visit().session())
            ? route.answer(asked)
            : HttpAnswer.refused(ErrorCode.PROOF_NEEDED);
  }

  @FunctionalInterface
  private interface OwnRoute {
    HttpAnswer answer(Asked asked);
  }

  /** Who asks what. */
  record Asked(Gate gate, HttpRequest request, Visit visit) {
    Actor actor() {
      return Parse.actor(request, visit.person());
    }

    SecureAccount.Asking asking() {
      return new SecureAccount.Asking(actor(), visit.session());
    }

    String goingOnAs(SessionToken token) {
      return new SessionCookie(gate.secure()).signedIn(token);
    }
  }

  record Routes(KeepAccount keepAccount, SecureAccount secureAccount, KeepSessions keepSessions) {
    HttpAnswer prove(Asked asked) {
      var body = asked.request().json(AccountBody.Proof.class);
      var code = body.code() == null ? "" : body.code().strip();
      return secured(asked, secureAccount.prove(asked.asking(), Secret.of(body.password()), code));
    }

    HttpAnswer read(Asked asked) {
      var person = asked.actor().person();
      return HttpAnswer.ok(AccountBody.Account.of(keepAccount.read(person.id()), person));
    }

    HttpAnswer describe(Asked asked) {
      var body = asked.request().json(AccountBody.Edit.class);
      return kept(
          asked,
          keepAccount.describe(
              asked.actor(),
              Parse.name(body.name()),
              Parse.locale(body.locale()),
              Parse.zone(body.zone()),
              body.version()),
          true);
    }

    HttpAnswer endWelcome(Asked asked) {
      asked.request().emptyJson();
      return kept(asked, keepAccount.endWelcome(asked.actor()), false);
    }

    HttpAnswer changePassword(Asked asked) {
      var body = asked.request().json(AccountBody.PasswordChange.class);
      return secured(
          asked,
          secureAccount.changePassword(
              asked.asking(), Secret.of(body.current()), Secret.of(body.password())));
    }

    HttpAnswer offerTotp(Asked asked) {
      asked.request().emptyJson();
      return secured(asked, secureAccount.offerTotp(asked.asking()));
    }

    HttpAnswer confirmTotp(Asked asked) {
      var body = asked.request().json(SignInBody.Code.class);
      return secured(asked, secureAccount.confirmTotp(asked.asking(), body.code().strip()));
    }

    HttpAnswer removeTotp(Asked asked) {
      return secured(asked, secureAccount.removeSecondFactor(asked.asking()));
    }

    HttpAnswer renewRecoveryCodes(Asked asked) {
      asked.request().emptyJson();
      return secured(asked, secureAccount.renewRecoveryCodes(asked.asking()));
    }

    HttpAnswer changeEmail(Asked asked) {
      var body = asked.request().json(AccountBody.EmailChange.class);
      return kept(
          asked, keepAccount.askForEmail(asked.actor(), Parse.email(body.email(), "email")), false);
    }

    HttpAnswer changeNotificationEmail(Asked asked) {
      var body = asked.request().json(AccountBody.NotificationEmailChange.class);
      var email = body.email() == null ? null : Parse.email(body.email(), "email");
      return kept(asked, keepAccount.askForNotificationEmail(asked.actor(), email), false);
    }

    private static HttpAnswer kept(Asked asked, KeepAccount.Outcome outcome, boolean shown) {
      return switch (outcome) {
        case KeepAccount.Outcome.Changed(var kept) ->
            shown
                ? HttpAnswer.ok(AccountBody.Account.of(kept, asked.actor().person()))
                : HttpAnswer.noContent();
        case KeepAccount.Outcome.TryLater(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
        case KeepAccount.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
      };
    }

    private static HttpAnswer secured(Asked asked, SecureAccount.Outcome outcome) {
      return switch (outcome) {
        case SecureAccount.Outcome.Changed(var token) ->
            HttpAnswer.noContent().withCookie(asked.goingOnAs(token));
        case SecureAccount.Outcome.SecondFactorOn(var token, var codes) ->
            HttpAnswer.ok(codes(codes)).withCookie(asked.goingOnAs(token));
        case SecureAccount.Outcome.CodesRenewed(var codes) -> HttpAnswer.ok(codes(codes));
        case SecureAccount.Outcome.Offered(var totp, var until) ->
            HttpAnswer.ok(
                new AccountBody.TotpOffer(
                    totp.secret().reveal(),
                    totp.uri(asked.visit().person().email(), "Customer Portal"),
                    until.toString()));
        case SecureAccount.Outcome.Proved() -> HttpAnswer.noContent();
        case SecureAccount.Outcome.WrongCredentials() ->
            HttpAnswer.refused(ErrorCode.WRONG_CREDENTIALS);
        case SecureAccount.Outcome.WrongCode() -> HttpAnswer.refused(ErrorCode.WRONG_CODE);
        case SecureAccount.Outcome.Flawed(var flaw) -> FollowLinkHandler.Routes.flawed(flaw);
        case SecureAccount.Outcome.OfferOver() -> HttpAnswer.refused(ErrorCode.LINK_OVER);
        case SecureAccount.Outcome.SecondFactorDemanded() ->
            HttpAnswer.refused(ErrorCode.SECOND_FACTOR_DEMANDED);
        case SecureAccount.Outcome.SecondFactorMissing() ->
            HttpAnswer.refused(ErrorCode.SECOND_FACTOR_MISSING);
        case SecureAccount.Outcome.TryLater(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
        case SecureAccount.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
      };
    }

    private static AccountBody.RecoveryCodes codes(List<Secret> codes) {
      return new AccountBody.RecoveryCodes(codes.stream().map(Secret::reveal).toList());
    }

    HttpAnswer sessions(Asked asked) {
      return HttpAnswer.ok(
          AccountBody.Sessions.of(
              keepSessions.of(asked.actor().person().id()), asked.visit().session().hash()));
    }

    HttpAnswer endOtherSessions(Asked asked) {
      keepSessions.endOthers(asked.actor(), asked.visit().session());
      return HttpAnswer.noContent();
    }

    HttpAnswer endSession(Asked asked) {
      return keepSessions.end(asked.actor(), asked.request().pathParameter("session"))
          ? HttpAnswer.noContent()
          : HttpAnswer.refused(ErrorCode.NOT_FOUND);
    }
  }
}

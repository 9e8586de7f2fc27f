package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.AccessGuard;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Admittance;
import ai.cicops.portal.identity.KeepPasskeys;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.SecureAccount;
import ai.cicops.portal.identity.SignIn;
import ai.cicops.portal.identity.SignInWithPasskey;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.identity.dynamodb.DynamoAccessRules;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoPasskeys;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.identity.webauthn.WebauthnCeremonies;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.Route;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.Map;

/**
 * Passkeys: the own ones, and signing in by one. A function of its own, for what judges them is
 * large.
 */
public final class UsePasskeysHandler extends HttpFunction {
  public UsePasskeysHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, UsePasskeysHandler::new, new UsePasskeysRehearsal());
  }

  public UsePasskeysHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  UsePasskeysHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "POST /api/account/passkeys/options", own(gate, true, routes::offer),
            "POST /api/account/passkeys", own(gate, false, routes::add),
            "GET /api/account/passkeys", own(gate, false, routes::list),
            "PATCH /api/account/passkeys/{passkey}", own(gate, false, routes::rename),
            "DELETE /api/account/passkeys/{passkey}", own(gate, true, routes::remove),
            "POST /api/session/passkey/options", gate.ownPages(routes::ask),
            "POST /api/session/passkey", gate.ownPages(request -> routes.signIn(gate, request))));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var passkeys = new DynamoPasskeys(dynamo, surroundings);
    var people = new DynamoPeople(dynamo, surroundings);
    var ceremonies = new WebauthnCeremonies(surroundings);
    var settings = surroundings.settings();
    var signer = new LinkSigner(settings.secret("LINK_SECRET"));
    settings.check();
    return new Routes(
        new KeepPasskeys(passkeys, ceremonies, signer, surroundings.clock(), surroundings.random()),
        new SignInWithPasskey(
            people,
            passkeys,
            ceremonies,
            signer,
            new DynamoAttempts(dynamo, surroundings),
            new Admittance(
                people,
                new DynamoSessions(dynamo, surroundings),
                new AccessGuard(new DynamoAccessRules(dynamo, surroundings), surroundings.clock()),
                new DynamoAuditLog(dynamo, surroundings),
                surroundings.random()),
            surroundings.clock(),
            surroundings.random()));
  }

  @FunctionalInterface
  private interface OwnRoute {
    HttpAnswer answer(HttpRequest request, Visit visit);
  }

  /**
   * @param sensitive needs a fresh proof of who one is
   */
  private static Route own(Gate gate, boolean sensitive, OwnRoute route) {
    return request ->
        gate.visited(
            request,
            (token, visit) -> {
              if (visit.person().owesSecondFactor()) {
                return HttpAnswer.refused(ErrorCode.SECOND_FACTOR_NEEDED);
              }
              return sensitive && !gate.isProved(visit.session())
                  ? HttpAnswer.refused(ErrorCode.PROOF_NEEDED)
                  : route.answer(request, visit);
            });
  }

  record Routes(KeepPasskeys keepPasskeys, SignInWithPasskey signIn) {
    HttpAnswer offer(HttpRequest request, Visit visit) {
      request.emptyJson();
      return kept(keepPasskeys.offer(asking(request, visit)));
    }

    /** Its challenge was given out upon a fresh proof, to this session. */
    HttpAnswer add(HttpRequest request, Visit visit) {
      var body = request.json(PasskeysBody.New.class);
      return kept(
          keepPasskeys.add(asking(request, visit), Parse.name(body.name()), body.credential()));
    }

    private static HttpAnswer kept(KeepPasskeys.Outcome outcome) {
      return switch (outcome) {
        case KeepPasskeys.Outcome.Offered(var options) ->
            HttpAnswer.ok(new PasskeysBody.Options(options));
        case KeepPasskeys.Outcome.Added(var passkey) ->
            HttpAnswer.created(PasskeysBody.One.of(passkey));
        case KeepPasskeys.Outcome.Refused() -> HttpAnswer.refused(ErrorCode.PASSKEY_REFUSED);
        case KeepPasskeys.Outcome.TooMany() -> HttpAnswer.refused(ErrorCode.TOO_MANY_PASSKEYS);
        case KeepPasskeys.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
      };
    }

    HttpAnswer list(HttpRequest request, Visit visit) {
      return HttpAnswer.ok(PasskeysBody.All.of(keepPasskeys.of(visit.person().id())));
    }

    HttpAnswer rename(HttpRequest request, Visit visit) {
      var name = Parse.name(request.json(PasskeysBody.Rename.class).name());
      return Parse.passkey(request)
          .flatMap(id -> keepPasskeys.rename(actor(request, visit), id, name))
          .map(renamed -> HttpAnswer.ok(PasskeysBody.One.of(renamed)))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer remove(HttpRequest request, Visit visit) {
      return Parse.passkey(request)
          .filter(id -> keepPasskeys.remove(actor(request, visit), id))
          .map(removed -> HttpAnswer.noContent())
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private static SecureAccount.Asking asking(HttpRequest request, Visit visit) {
      return new SecureAccount.Asking(actor(request, visit), visit.session());
    }

    private static Actor actor(HttpRequest request, Visit visit) {
      return Parse.actor(request, visit.person());
    }

    HttpAnswer ask(HttpRequest request) {
      request.emptyJson();
      return HttpAnswer.ok(new PasskeysBody.Options(signIn.options()));
    }

    HttpAnswer signIn(Gate gate, HttpRequest request) {
      var body = request.json(PasskeysBody.Proof.class);
      var from = new SignIn.From(Browser.whereabouts(request), Gate.token(request).orElse(null));
      return switch (signIn.with(body.credential(), from)) {
        case SignInWithPasskey.Outcome.SignedIn(var token) ->
            HttpAnswer.noContent().withCookie(new SessionCookie(gate.secure()).signedIn(token));
        case SignInWithPasskey.Outcome.AddressRefused() ->
            HttpAnswer.refused(ErrorCode.ADDRESS_REFUSED);
        case SignInWithPasskey.Outcome.WrongCredentials() ->
            HttpAnswer.refused(ErrorCode.WRONG_CREDENTIALS);
        case SignInWithPasskey.Outcome.TryLater(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
      };
    }
  }
}

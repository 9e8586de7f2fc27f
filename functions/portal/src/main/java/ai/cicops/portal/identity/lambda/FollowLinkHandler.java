package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.AcceptInvitation;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.KeepAccount;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.PasswordRules;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.ResetPassword;
import ai.cicops.portal.identity.altcha.AltchaProofOfWork;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoInvitations;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSecurityNotices;
import ai.cicops.portal.identity.dynamodb.DynamoUsedSolutions;
import ai.cicops.portal.identity.zxcvbn.ZxcvbnPasswordStrength;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What links in mails lead to, and asking for one: nobody is signed in here. */
public final class FollowLinkHandler extends HttpFunction {
  public FollowLinkHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, FollowLinkHandler::new, new FollowLinkRehearsal());
  }

  public FollowLinkHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    var settings = surroundings.settings();
    var signer = new LinkSigner(settings.secret("LINK_SECRET"));
    settings.check();
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo, signer));
  }

  FollowLinkHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "POST /api/password-resets", gate.ownPages(routes::askForReset),
            "GET /api/password-resets/{token}", routes::openReset,
            "POST /api/password-resets/{token}", gate.ownPages(routes::reset),
            "GET /api/invitations/{token}", routes::openInvitation,
            "POST /api/invitations/{token}", gate.ownPages(routes::accept),
            "POST /api/email-confirmations/{token}", gate.ownPages(routes::confirmEmail)));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo, LinkSigner signer) {
    var people = new DynamoPeople(dynamo, surroundings);
    var passwords = new ArgonPasswords(surroundings);
    var rules = new PasswordRules(new ZxcvbnPasswordStrength());
    var attempts = new DynamoAttempts(dynamo, surroundings);
    return new Routes(
        people,
        new DynamoCompanies(dynamo, surroundings),
        new ResetPassword(
            people,
            passwords,
            rules,
            signer,
            new AltchaProofOfWork(surroundings),
            new DynamoUsedSolutions(dynamo, surroundings),
            attempts,
            new DynamoSecurityNotices(dynamo, surroundings),
            surroundings.clock()),
        new AcceptInvitation(
            new DynamoInvitations(dynamo, surroundings),
            people,
            passwords,
            rules,
            signer,
            new Ids(surroundings.random()),
            surroundings.clock()),
        new KeepAccount(people, signer, attempts, surroundings.clock()));
  }

  record Routes(
      People people,
      Companies companies,
      ResetPassword resetPassword,
      AcceptInvitation acceptInvitation,
      KeepAccount keepAccount) {
    HttpAnswer askForReset(HttpRequest request) {
      var body = request.json(FollowLinkBody.PasswordResetAsked.class);
      var outcome =
          AltchaPayload.read(body.altcha())
              .map(solution -> resetPassword.ask(body.email(), solution, from(request)))
              .orElseGet(ResetPassword.AskOutcome.ProofRefused::new);
      return switch (outcome) {
        case ResetPassword.AskOutcome.Taken() -> HttpAnswer.noContent();
        case ResetPassword.AskOutcome.ProofRefused() ->
            HttpAnswer.refused(ErrorCode.ALTCHA_INVALID, "altcha", null);
        case ResetPassword.AskOutcome.TryLater(var pause) ->
            HttpAnswer.refused(ErrorCode.TRY_LATER).retryAfter(pause);
      };
    }

    HttpAnswer openReset(HttpRequest request) {
      var link = token(request);
      return resetPassword
          .open(link)
          .map(person ->
              HttpAnswer.ok(
                  new FollowLinkBody.PasswordLink(
                      person.email(),
                      person.name(),
                      LinkSigner.Link.parse(link).orElseThrow().end().toString())))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.LINK_OVER));
    }

    HttpAnswer reset(HttpRequest request) {
      var body = request.json(FollowLinkBody.NewPassword.class);
      var password = Secret.of(body.password());
      return switch (resetPassword.reset(token(request), password, from(request))) {
        case ResetPassword.Outcome.Changed() -> HttpAnswer.noContent();
        case ResetPassword.Outcome.Flawed(var flaw) -> flawed(flaw);
        case ResetPassword.Outcome.LinkOver() -> HttpAnswer.refused(ErrorCode.LINK_OVER);
      };
    }

    HttpAnswer openInvitation(HttpRequest request) {
      return acceptInvitation
          .open(token(request))
          .map(this::opened)
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.LINK_OVER));
    }

    private HttpAnswer opened(AcceptInvitation.Opened opened) {
      var invitation = opened.invitation();
      return HttpAnswer.ok(
          new FollowLinkBody.InvitationLink(
              invitation.email().value(),
              Parse.word(invitation.role()),
              companies.find(invitation.grants().stream().map(Grant::company).toList()).stream()
                  .map(found -> found.company().name())
                  .toList(),
              people.find(invitation.invitedBy()).map(Person::name).orElse("Contractor In Charge"),
              invitation.message(),
              invitation.locale(),
              opened.known(),
              invitation.expiresAt().toString()));
    }

    HttpAnswer accept(HttpRequest request) {
      var body = request.json(FollowLinkBody.Acceptance.class);
      var outcome = acceptInvitation.accept(token(request), newcomer(body), from(request));
      return switch (outcome) {
        case AcceptInvitation.Outcome.Accepted() -> HttpAnswer.noContent();
        case AcceptInvitation.Outcome.NewcomerNeeded() ->
            throw new InvalidInput(ErrorCode.MISSING_FIELD, missing(body));
        case AcceptInvitation.Outcome.Flawed(var flaw) -> flawed(flaw);
        case AcceptInvitation.Outcome.LinkOver() -> HttpAnswer.refused(ErrorCode.LINK_OVER);
      };
    }

    private static AcceptInvitation.@Nullable Newcomer newcomer(FollowLinkBody.Acceptance body) {
      var name = body.name();
      var password = body.password();
      var locale = body.locale();
      var zone = body.zone();
      return name == null || password == null || locale == null || zone == null
          ? null
          : new AcceptInvitation.Newcomer(
              Parse.name(name), Secret.of(password), Parse.locale(locale), Parse.zone(zone));
    }

    private static String missing(FollowLinkBody.Acceptance body) {
      return body.name() == null
          ? "name"
          : body.password() == null ? "password" : body.locale() == null ? "locale" : "zone";
    }

    HttpAnswer confirmEmail(HttpRequest request) {
      request.emptyJson();
      return switch (keepAccount.confirm(token(request), from(request))) {
        case KeepAccount.ConfirmOutcome.Confirmed(var email, var purpose) ->
            HttpAnswer.ok(
                new FollowLinkBody.ConfirmedEmail(
                    email.value(),
                    purpose == LinkSigner.Purpose.EMAIL ? "sign_in" : "notifications"));
        case KeepAccount.ConfirmOutcome.EmailTaken() -> HttpAnswer.refused(ErrorCode.EMAIL_TAKEN);
        case KeepAccount.ConfirmOutcome.LinkOver() -> HttpAnswer.refused(ErrorCode.LINK_OVER);
      };
    }

    private static String token(HttpRequest request) {
      return request.pathParameter("token");
    }

    private static ClientAddress from(HttpRequest request) {
      return new ClientAddress(request.address());
    }

    static HttpAnswer flawed(PasswordRules.Flaw flaw) {
      var code =
          switch (flaw) {
            case TOO_SHORT -> ErrorCode.PASSWORD_TOO_SHORT;
            case TOO_LONG -> ErrorCode.PASSWORD_TOO_LONG;
            case TOO_COMMON -> ErrorCode.PASSWORD_TOO_COMMON;
          };
      return HttpAnswer.refused(code, "password", null);
    }
  }
}

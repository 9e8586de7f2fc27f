package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.AccountDeed;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.InvitationId;
import ai.cicops.portal.identity.KeepAccount;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.ResetPassword;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.altcha.AltchaProofOfWork;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoInvitations;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A link is asked for; each kind of link is opened and used. */
final class FollowLinkRehearsal implements Rehearsal {
  private static final String PASSWORD = "vexing-otter-quilt-41";
  private static final String NEWCOMER =
      "{\"name\":\"Rehearsal\",\"password\":\"%s\",\"locale\":\"en\",\"zone\":\"America/Chicago\"}"
          .formatted(PASSWORD);

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var owner = scene.owner(new ArgonPasswords(surroundings).hash(Secret.of("rehearsal")), null);
    var signer = new LinkSigner(surroundings.settings().secret("LINK_SECRET"));
    var people = new DynamoPeople(new Dynamo(surroundings), surroundings);
    var now = surroundings.clock().instant();
    function.ask(
        stranger(owner, "POST /api/password-resets")
            .json(
                "{\"email\":\"%s\",\"altcha\":\"%s\"}"
                    .formatted(
                        owner.email(),
                        RehearsedProof.of(new AltchaProofOfWork(surroundings).challenge(false)))));
    var reset = ResetPassword.link(signer, people.account(owner.id()).orElseThrow(), now);
    function.ask(stranger(owner, "GET /api/password-resets/{token}").parameter("token", reset));
    function.ask(
        stranger(owner, "POST /api/password-resets/{token}")
            .parameter("token", reset)
            .json("{\"password\":\"" + PASSWORD + "\"}"));
    var admin = scene.admin();
    var newcomers = new Ids(surroundings.random());
    var company = List.of(new Grant(scene.companyId(), false, Grant.USUAL));
    var staffs = List.of(new Grant(scene.companyId(), false, Set.of()));
    accepts(
        function,
        surroundings,
        admin,
        newcomers.next() + "@example.com",
        Role.CUSTOMER,
        company,
        NEWCOMER);
    accepts(
        function,
        surroundings,
        admin,
        newcomers.next() + "@example.com",
        Role.AGENT,
        staffs,
        NEWCOMER);
    accepts(function, surroundings, admin, owner.email(), Role.CUSTOMER, company, "{}");
    function.ask(
        stranger(owner, "POST /api/email-confirmations/{token}")
            .parameter("token", confirmation(people, owner, signer, surroundings))
            .json("{}"));
  }

  /** Somebody new, of either kind, or somebody who is known. */
  private static void accepts(
      Asking function,
      Surroundings surroundings,
      Visitor admin,
      String email,
      Role role,
      List<Grant> grants,
      String body) {
    var now = surroundings.clock().instant();
    var invitation =
        new Invitation(
            new InvitationId(new Ids(surroundings.random()).next()),
            new EmailAddress(email),
            role,
            grants,
            "",
            "en",
            admin.id(),
            now,
            now.plus(Invitation.GOOD),
            Invitation.Fate.OPEN,
            0);
    new DynamoInvitations(new Dynamo(surroundings), surroundings)
        .save(invitation, deed(admin, "invited", surroundings));
    var kept = invitation.next();
    var link =
        new LinkSigner(surroundings.settings().secret("LINK_SECRET"))
            .text(
                LinkSigner.Purpose.INVITATION,
                kept.id().value(),
                kept.expiresAt(),
                kept.linkState());
    function.ask(stranger(admin, "GET /api/invitations/{token}").parameter("token", link));
    function.ask(
        stranger(admin, "POST /api/invitations/{token}").parameter("token", link).json(body));
  }

  private static String confirmation(
      DynamoPeople people, Visitor owner, LinkSigner signer, Surroundings surroundings) {
    var account = people.account(owner.id()).orElseThrow();
    var pending = new Account.Pending(new EmailAddress("new-" + owner.email()), null, null, null);
    people.use(
        account.with(pending), deed(owner, AccountDeed.EMAIL_CHANGE_ASKED.name(), surroundings));
    return KeepAccount.link(
            signer,
            people.account(owner.id()).orElseThrow(),
            LinkSigner.Purpose.EMAIL,
            surroundings.clock().instant())
        .orElseThrow();
  }

  private static Deed deed(Visitor owner, String action, Surroundings surroundings) {
    return new Deed(
        new AuditEntry(
            "user#" + owner.id(),
            surroundings.clock().instant(),
            new Ids(surroundings.random()).next(),
            owner.id().value(),
            action,
            "",
            Map.of()));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings)
        .asks("GET /api/password-resets/{token}")
        .parameter("token", "nobody.0." + "0".repeat(43));
  }

  private static ApiEvent stranger(Visitor visitor, String routeKey) {
    return visitor.asks(routeKey).withoutCookies();
  }
}

package ai.cicops.portal.identity.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.identity.AcceptInvitation;
import ai.cicops.portal.identity.AccessGuard;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.Admittance;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.InvitationId;
import ai.cicops.portal.identity.InvitePeople;
import ai.cicops.portal.identity.KeepAccessRules;
import ai.cicops.portal.identity.KeepAccount;
import ai.cicops.portal.identity.KeepMembers;
import ai.cicops.portal.identity.KeepSessions;
import ai.cicops.portal.identity.KeepUsers;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.LookAsCustomer;
import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.MemoryInvitations;
import ai.cicops.portal.identity.MemoryLooks;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.MemorySecurityNotices;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.PasswordRules;
import ai.cicops.portal.identity.Passwords;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.ProofOfWork;
import ai.cicops.portal.identity.ResetPassword;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.SecureAccount;
import ai.cicops.portal.identity.SendPasswordLink;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.SignIn;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.zxcvbn.ZxcvbnPasswordStrength;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.lambda.HttpFunction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every function about people, on stores in memory, at the cheapest hashes, with free proofs. */
public final class IdentityWorld {
  static final String PASSWORD = "vexing-otter-quilt-41";
  static final String ANOTHER = "placid-heron-canyon-52";
  static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));
  static final CompanyId NORTHSIDE = new CompanyId("northside");
  static final CompanyId SUMMIT = new CompanyId("summit");

  public final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  public final MemoryAuditLog audit = new MemoryAuditLog();
  public final MemoryPeople people = new MemoryPeople(audit);
  final MemoryInvitations invitations = new MemoryInvitations(people, clock);
  final MemorySessions sessions = new MemorySessions(people::find);
  final MemoryLooks looks = new MemoryLooks(sessions, audit);
  final MemoryAttempts attempts = new MemoryAttempts();
  final MemorySecurityNotices notices = new MemorySecurityNotices();
  public final MemoryCompanies companies = new MemoryCompanies();
  public final Surroundings surroundings =
      new Surroundings(
          Map.of(
              "ORIGIN_SECRET", HttpCall.ORIGIN_SECRET,
              "PORTAL_URL", "https://portal.example",
              "PASSWORD_MEMORY_KIB", "8",
              "PASSWORD_PASSES", "1"),
          clock,
          new Random(5));
  final MemoryAccessRules accessRules = new MemoryAccessRules(audit);
  final AccessGuard guard = new AccessGuard(accessRules, clock);
  public final Gate gate = new Gate(sessions, guard, surroundings);
  final LinkSigner signer = new LinkSigner(Secret.of("link-secret"));
  final Passwords passwords;
  private final String hash;
  private final HttpFunction signIn;
  private final HttpFunction links;
  private final HttpFunction account;
  private final HttpFunction members;
  private final HttpFunction users;
  private final HttpFunction access;
  private final HttpFunction look;
  private int solutions;

  public IdentityWorld() {
    this(around -> around);
  }

  /** What is put around the hashing of passwords. */
  interface Around {
    Passwords of(Passwords passwords);
  }

  IdentityWorld(Around around) {
    passwords = around.of(new ArgonPasswords(surroundings));
    hash = new ArgonPasswords(surroundings).hash(Secret.of(PASSWORD));
    companies.save(CompaniesContract.company("northside", "Northside Plumbing"));
    companies.save(CompaniesContract.company("summit", "Summit HVAC"));
    var rules = new PasswordRules(new ZxcvbnPasswordStrength());
    var random = surroundings.random();
    var proof = new FreeProof();
    var keepAccount = new KeepAccount(people, signer, attempts, clock);
    var keepSessions = new KeepSessions(sessions, people, audit, clock);
    var invite = new InvitePeople(invitations, people, attempts, new Ids(random), clock);
    var send = new SendPasswordLink(people, attempts, notices, audit, clock);
    signIn =
        new SignInHandler(
            surroundings,
            gate,
            new SignIn(
                people,
                sessions,
                passwords,
                proof,
                attempts,
                attempts,
                notices,
                new Admittance(people, sessions, guard, audit, random),
                clock,
                random),
            companies);
    links =
        new FollowLinkHandler(
            surroundings,
            gate,
            new FollowLinkHandler.Routes(
                people,
                companies,
                new ResetPassword(
                    people, passwords, rules, signer, proof, attempts, attempts, notices, clock),
                new AcceptInvitation(
                    invitations, people, passwords, rules, signer, new Ids(random), clock),
                keepAccount));
    account =
        new EditAccountHandler(
            surroundings,
            gate,
            new EditAccountHandler.Routes(
                keepAccount,
                new SecureAccount(people, sessions, passwords, rules, attempts, clock, random),
                keepSessions));
    members =
        new KeepMembersHandler(
            surroundings,
            gate,
            new KeepMembersHandler.Routes(
                people,
                companies,
                invitations,
                new KeepMembers(
                    people,
                    company -> company.equals(NORTHSIDE) ? Set.of(SUMMIT) : Set.of(),
                    clock),
                invite,
                send,
                clock));
    users =
        new KeepUsersHandler(
            surroundings,
            gate,
            new KeepUsersHandler.Routes(
                people,
                companies,
                invitations,
                new KeepUsers(people, clock),
                keepSessions,
                invite,
                send,
                clock));
    access =
        new KeepAccessRulesHandler(
            surroundings,
            gate,
            new KeepAccessRulesHandler.Routes(
                new KeepAccessRules(accessRules, companies, clock), people, companies));
    look =
        new LookAsCustomerHandler(
            surroundings,
            gate,
            new LookAsCustomerHandler.Routes(
                new LookAsCustomer(looks, new Ids(random), clock), people, companies, clock));
  }

  /** Asks the function whose route it is. */
  HttpCall.Answer ask(HttpCall call) {
    var path = call.routeKey().substring(call.routeKey().indexOf(' ') + 1);
    if (path.startsWith("/api/account") || path.equals("/api/session/proof")) {
      return call.to(account);
    }
    if (path.contains("/look")) {
      return call.to(look);
    }
    if (path.startsWith("/api/companies/")) {
      return call.to(members);
    }
    if (path.startsWith("/api/access-rules")) {
      return call.to(access);
    }
    if (path.startsWith("/api/users") || path.startsWith("/api/staff-invitations")) {
      return call.to(users);
    }
    return call.to(path.startsWith("/api/session") || path.equals("/api/altcha") ? signIn : links);
  }

  /** A different one each time. */
  String solution() {
    var json = "{\"challenge\":\"" + solutions++ + "\",\"number\":1}";
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }

  private final class FreeProof implements ProofOfWork {
    @Override
    public Challenge challenge(boolean hard) {
      return new Challenge("SHA-256", "", 1, "", "");
    }

    @Override
    public Optional<Instant> validUntil(Solution solution) {
      return Optional.of(clock.instant().plusSeconds(60));
    }
  }

  /** Signed in, with a second factor where staff must have one. */
  public Visitor enroll(String id, Role role, Grant... grants) {
    return enroll(id, role, role == Role.CUSTOMER ? null : TOTP, grants);
  }

  Visitor enroll(String id, Role role, @Nullable Totp totp, Grant... grants) {
    var user = new UserId(id);
    var email = new EmailAddress(id + "@example.com");
    people.enroll(
        new Person(
                user, id, email.value(), role, "en", ZoneId.of("America/Chicago"), List.of(grants))
            .with(Standing.NEW.withSecondFactor(totp != null)),
        new Account(user, email, hash, totp, 0));
    return session(user);
  }

  /** In another browser. */
  Visitor session(UserId user) {
    var token = SessionToken.fresh(user, surroundings.random());
    sessions.start(Session.start(token, Session.State.SIGNED_IN, clock.instant()));
    return new Visitor(user, token);
  }

  /** Somebody's browser. */
  public record Visitor(UserId id, SessionToken token) {
    public HttpCall asks(String routeKey) {
      return HttpCall.of(routeKey)
          .cookie("session=" + token.reveal())
          .header("x-csrf", token.csrf().reveal())
          .header("origin", "https://portal.example");
    }

    HttpCall.Answer at(IdentityWorld world, String routeKey) {
      return world.ask(asks(routeKey));
    }

    HttpCall.Answer at(IdentityWorld world, String routeKey, String json) {
      return world.ask(asks(routeKey).json(json.replace('`', '"')));
    }
  }

  /** The browser as an answer's cookie has it go on. */
  static Visitor goingOn(HttpCall.Answer answer) {
    var cookie = answer.cookies().getFirst().split(";", 2)[0];
    var token = SessionToken.parse(cookie.substring("session=".length())).orElseThrow();
    return new Visitor(token.user(), token);
  }

  Account account(UserId user) {
    return people.account(user).orElseThrow();
  }

  Standing standing(UserId user) {
    return people.find(user).orElseThrow().standing();
  }

  String resetLink(UserId user) {
    return ResetPassword.link(signer, account(user), clock.instant());
  }

  String confirmation(UserId user, LinkSigner.Purpose purpose) {
    return KeepAccount.link(signer, account(user), purpose, clock.instant()).orElseThrow();
  }

  String invitationLink(String id) {
    var invitation = invitations.find(new InvitationId(id)).orElseThrow();
    return signer.text(
        LinkSigner.Purpose.INVITATION, id, invitation.expiresAt(), invitation.linkState());
  }

  Invitation.State invitationState(String id) {
    return invitations.find(new InvitationId(id)).orElseThrow().state(clock.instant());
  }

  HttpCall.Answer follow(String route, String link) {
    return ask(HttpCall.of(route).parameter("token", link));
  }

  HttpCall.Answer follow(String route, String link, String json) {
    return ask(HttpCall.of(route).parameter("token", link).json(json.replace('`', '"')));
  }

  HttpCall signsIn(String email, String password) {
    return HttpCall.of("POST /api/session")
        .json(
            "{\"email\":\"%s\",\"password\":\"%s\",\"altcha\":\"%s\"}"
                .formatted(email, password, solution()));
  }

  /** What they did to whom, newest first, by name. */
  List<String> audited(String subject) {
    return audit.of(subject, 100).stream().map(entry -> entry.action()).toList();
  }
}

package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Invitations;
import ai.cicops.portal.identity.InvitePeople;
import ai.cicops.portal.identity.KeepSessions;
import ai.cicops.portal.identity.KeepUsers;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.SendPasswordLink;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoInvitations;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSecurityNotices;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.lambda.Route;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody who signs in, and staff's invitations: for admins. */
public final class KeepUsersHandler extends HttpFunction {
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_INVITED = 40;

  public KeepUsersHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepUsersHandler::new, new KeepUsersRehearsal());
  }

  public KeepUsersHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  KeepUsersHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(surroundings, byKey(gate, routes));
  }

  private static Map<String, Route> byKey(Gate gate, Routes routes) {
    var all = new HashMap<String, Route>();
    all.put("GET /api/users", gate.signedIn(Admins.only(routes::list)));
    all.put("GET /api/users/{user}", gate.signedIn(Admins.only(routes::read)));
    all.put("PATCH /api/users/{user}", gate.proved(Admins.only(routes::edit)));
    all.put("PUT /api/users/{user}/deactivation", gate.proved(Admins.only(routes::deactivate)));
    all.put("DELETE /api/users/{user}/deactivation", gate.proved(Admins.only(routes::reactivate)));
    all.put(
        "POST /api/users/{user}/second-factor-reset",
        gate.proved(Admins.only(routes::resetSecondFactor)));
    all.put(
        "POST /api/users/{user}/password-reset",
        gate.signedIn(Admins.only(routes::sendPasswordLink)));
    all.put("GET /api/users/{user}/sessions", gate.signedIn(Admins.only(routes::sessions)));
    all.put("DELETE /api/users/{user}/sessions", gate.signedIn(Admins.only(routes::signOut)));
    all.put("GET /api/staff-invitations", gate.signedIn(Admins.only(routes::invitations)));
    all.put("POST /api/staff-invitations", gate.proved(Admins.only(routes::invite)));
    all.put(
        "DELETE /api/staff-invitations/{invitation}", gate.signedIn(Admins.only(routes::revoke)));
    all.put(
        "POST /api/staff-invitations/{invitation}/resend",
        gate.signedIn(Admins.only(routes::resend)));
    return all;
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var people = new DynamoPeople(dynamo, surroundings);
    var invitations = new DynamoInvitations(dynamo, surroundings);
    var attempts = new DynamoAttempts(dynamo, surroundings);
    var audit = new DynamoAuditLog(dynamo, surroundings);
    var clock = surroundings.clock();
    return new Routes(
        people,
        new DynamoCompanies(dynamo, surroundings),
        invitations,
        new KeepUsers(people, clock),
        new KeepSessions(new DynamoSessions(dynamo, surroundings), people, audit, clock),
        new InvitePeople(invitations, people, attempts, new Ids(surroundings.random()), clock),
        new SendPasswordLink(
            people, attempts, new DynamoSecurityNotices(dynamo, surroundings), audit, clock),
        clock);
  }

  record Routes(
      People people,
      Companies companies,
      Invitations allInvitations,
      KeepUsers keepUsers,
      KeepSessions keepSessions,
      InvitePeople invitePeople,
      SendPasswordLink sendPasswordLink,
      InstantSource clock) {
    HttpAnswer list(HttpRequest request, Actor actor) {
      request.queryOnly(Set.of("text", "role", "state", "cursor"));
      var text = request.queryOne("text").orElse("");
      if (text.length() > LONGEST_TEXT) {
        throw InvalidInput.field("text");
      }
      var role = request.queryOne("role");
      var state = request.queryOne("state");
      var wish =
          new KeepUsers.Wish(
              text,
              role.map(word -> Parse.role(word, "role")),
              state.map(word -> Parse.constant(KeepUsers.State.values(), word, "state")));
      var cursor =
          Cursor.of(
              List.of(
                  "users", actor.person().id().value(), text, role.orElse(""), state.orElse("")));
      var page = keepUsers.list(wish, cursor.read(request.queryOne("cursor")).orElse(null));
      var next = page.next();
      return HttpAnswer.ok(
          new UsersBody.Page(
              page.people().stream().map(UsersBody.Line::of).toList(),
              next == null ? null : cursor.write(next)));
    }

    HttpAnswer read(HttpRequest request, Actor actor) {
      return Parse.user(request)
          .flatMap(keepUsers::find)
          .map(person -> HttpAnswer.ok(UsersBody.User.of(person, names())))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer edit(HttpRequest request, Actor actor) {
      var body = request.json(UsersBody.Edit.class);
      var role = Parse.role(body.role(), "role");
      var wanted = Parse.companies(body.companies());
      if (companies.find(wanted).size() < wanted.size()) {
        throw InvalidInput.field("companies");
      }
      return of(request, user -> keepUsers.edit(actor, user, role, wanted, body.version()));
    }

    HttpAnswer deactivate(HttpRequest request, Actor actor) {
      var reason = Parse.reason(request.json(UsersBody.Reason.class).reason());
      return of(request, user -> keepUsers.deactivate(actor, user, reason));
    }

    HttpAnswer reactivate(HttpRequest request, Actor actor) {
      return of(request, user -> keepUsers.reactivate(actor, user));
    }

    HttpAnswer resetSecondFactor(HttpRequest request, Actor actor) {
      var reason = Parse.reason(request.json(UsersBody.Reason.class).reason());
      return of(request, user -> keepUsers.resetSecondFactor(actor, user, reason));
    }

    HttpAnswer signOut(HttpRequest request, Actor actor) {
      var answer = of(request, user -> keepUsers.signOut(actor, user));
      return answer.status() == 200 ? HttpAnswer.noContent() : answer;
    }

    private interface Change {
      KeepUsers.Outcome of(UserId user);
    }

    private HttpAnswer of(HttpRequest request, Change change) {
      return Parse.user(request)
          .map(change::of)
          .map(this::answer)
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private HttpAnswer answer(KeepUsers.Outcome outcome) {
      return switch (outcome) {
        case KeepUsers.Outcome.Changed(var person) ->
            HttpAnswer.ok(UsersBody.User.of(person, names()));
        case KeepUsers.Outcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
        case KeepUsers.Outcome.LastAdmin() -> HttpAnswer.refused(ErrorCode.LAST_ADMIN);
        case KeepUsers.Outcome.LastOwner() -> HttpAnswer.refused(ErrorCode.LAST_OWNER);
        case KeepUsers.Outcome.Yourself() -> HttpAnswer.refused(ErrorCode.YOURSELF);
        case KeepUsers.Outcome.SecondFactorMissing() ->
            HttpAnswer.refused(ErrorCode.SECOND_FACTOR_MISSING);
        case KeepUsers.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
      };
    }

    HttpAnswer sendPasswordLink(HttpRequest request, Actor actor) {
      request.emptyJson();
      return Parse.user(request)
          .map(user -> SendLinkAnswer.of(sendPasswordLink.send(actor, user)))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer sessions(HttpRequest request, Actor actor) {
      return Parse.user(request)
          .flatMap(keepUsers::find)
          .map(person -> HttpAnswer.ok(AccountBody.Sessions.of(keepSessions.of(person.id()), "")))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer invitations(HttpRequest request, Actor actor) {
      request.queryOnly(Set.of("cursor"));
      var cursor = Cursor.of(List.of("invitations", actor.person().id().value()));
      var page =
          allInvitations.list(cursor.read(request.queryOne("cursor")).orElse(null), KeepUsers.PAGE);
      var next = page.next();
      var names = names();
      return HttpAnswer.ok(
          new MembersBody.InvitationPage(
              page.invitations().stream()
                  .map(each -> MembersBody.OneInvitation.of(each, clock.instant(), names))
                  .toList(),
              next == null ? null : cursor.write(next)));
    }

    HttpAnswer invite(HttpRequest request, Actor actor) {
      var body = request.json(MembersBody.ToStaff.class);
      var role = Parse.role(body.role(), "role");
      var wanted = Parse.companies(body.companies());
      if (role == Role.CUSTOMER) {
        throw InvalidInput.field("role");
      }
      if (wanted.size() > MOST_INVITED || companies.find(wanted).size() < wanted.size()) {
        throw InvalidInput.field("companies");
      }
      var wish =
          new InvitePeople.Wish(
              Parse.email(body.email(), "email"),
              role,
              wanted.stream().map(id -> new Grant(id, false, Set.of())).toList(),
              Parse.message(body.message()),
              Parse.locale(body.locale()));
      return InviteAnswer.of(invitePeople.invite(actor, wish), 201, clock.instant(), names());
    }

    HttpAnswer resend(HttpRequest request, Actor actor) {
      request.emptyJson();
      return Parse.invitation(request)
          .map(id -> invitePeople.resend(actor, null, id))
          .map(outcome -> InviteAnswer.of(outcome, 200, clock.instant(), names()))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer revoke(HttpRequest request, Actor actor) {
      return Parse.invitation(request)
          .map(id -> invitePeople.revoke(actor, null, id))
          .map(outcome -> InviteAnswer.of(outcome, 204, clock.instant(), names()))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private Names names() {
      return new Names(people, companies);
    }
  }
}

package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Organizations;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.Invitations;
import ai.cicops.portal.identity.InviteOutcome;
import ai.cicops.portal.identity.InvitePeople;
import ai.cicops.portal.identity.KeepMembers;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.SecurityNotices;
import ai.cicops.portal.identity.SendPasswordLink;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoInvitations;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSecurityNotices;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The people of a company: for whoever manages its members. */
public final class KeepMembersHandler extends HttpFunction {
  public KeepMembersHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepMembersHandler::new, new KeepMembersRehearsal());
  }

  public KeepMembersHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  KeepMembersHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "GET /api/companies/{id}/members",
            gate.signedIn(routes.ofCompany(routes::list)),
            "PUT /api/companies/{id}/members/{user}",
            gate.proved(routes.ofCompany(routes::set)),
            "DELETE /api/companies/{id}/members/{user}",
            gate.proved(routes.ofCompany(routes::remove)),
            "POST /api/companies/{id}/members/{user}/password-reset",
            gate.signedIn(routes.ofCompany(routes::sendPasswordLink)),
            "POST /api/companies/{id}/invitations",
            gate.proved(routes.ofCompany(routes::invite)),
            "DELETE /api/companies/{id}/invitations/{invitation}",
            gate.signedIn(routes.ofCompany(routes::revoke)),
            "POST /api/companies/{id}/invitations/{invitation}/resend",
            gate.signedIn(routes.ofCompany(routes::resend))));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var people = new DynamoPeople(dynamo, surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    var organizations = new DynamoOrganizations(dynamo, surroundings);
    var invitations = new DynamoInvitations(dynamo, surroundings);
    var attempts = new DynamoAttempts(dynamo, surroundings);
    SecurityNotices notices = new DynamoSecurityNotices(dynamo, surroundings);
    return new Routes(
        people,
        companies,
        invitations,
        new KeepMembers(
            people, company -> sisters(companies, organizations, company), surroundings.clock()),
        new InvitePeople(
            invitations, people, attempts, new Ids(surroundings.random()), surroundings.clock()),
        new SendPasswordLink(
            people,
            attempts,
            notices,
            new DynamoAuditLog(dynamo, surroundings),
            surroundings.clock()),
        surroundings.clock());
  }

  private static Set<CompanyId> sisters(
      Companies companies, Organizations organizations, CompanyId company) {
    return companies
        .find(company)
        .map(found -> found.company().organization())
        .map(organization -> organizations.companies(organization.id()))
        .orElse(List.of())
        .stream()
        .filter(other -> !other.equals(company))
        .collect(Collectors.toSet());
  }

  /** A route of one company, whose members the person manages. */
  @FunctionalInterface
  private interface CompanyRoute {
    HttpAnswer answer(HttpRequest request, Actor actor, CompanyId company);
  }

  record Routes(
      People people,
      Companies companies,
      Invitations invitations,
      KeepMembers keepMembers,
      InvitePeople invitePeople,
      SendPasswordLink sendPasswordLink,
      InstantSource clock) {
    private SignedInRoute ofCompany(CompanyRoute route) {
      return (request, person) -> {
        var company = Parse.company(request);
        if (company.isEmpty() || !person.may(Action.SEE_COMPANY, company.get())) {
          return HttpAnswer.refused(ErrorCode.NOT_FOUND);
        }
        if (!person.may(Action.MANAGE_MEMBERS, company.get())) {
          return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
        }
        return companies.find(company.get()).isEmpty()
            ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
            : route.answer(request, Parse.actor(request, person), company.get());
      };
    }

    HttpAnswer list(HttpRequest request, Actor actor, CompanyId company) {
      return members(actor.person(), company);
    }

    private HttpAnswer members(Person person, CompanyId company) {
      var names = new Names(people, companies);
      return HttpAnswer.ok(
          MembersBody.Members.of(
              keepMembers.list(company),
              invitations.of(company).stream()
                  .filter(each -> each.fate() != Invitation.Fate.ACCEPTED)
                  .map(each -> MembersBody.OneInvitation.of(each, clock.instant(), names))
                  .toList(),
              person::mayGrant));
    }

    HttpAnswer set(HttpRequest request, Actor actor, CompanyId company) {
      var body = request.json(MembersBody.Rights.class);
      var grant = Parse.grant(company, body.owner(), body.billingContact(), body.permissions());
      return Parse.user(request)
          .map(user -> keepMembers.set(actor, user, grant))
          .map(outcome -> answer(outcome, actor, company))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer remove(HttpRequest request, Actor actor, CompanyId company) {
      return Parse.user(request)
          .map(user -> keepMembers.remove(actor, user, company))
          .map(outcome -> answer(outcome, actor, company))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private HttpAnswer answer(KeepMembers.Outcome outcome, Actor actor, CompanyId company) {
      return switch (outcome) {
        case KeepMembers.Outcome.Changed() -> members(actor.person(), company);
        case KeepMembers.Outcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
        case KeepMembers.Outcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
        case KeepMembers.Outcome.LastOwner() -> HttpAnswer.refused(ErrorCode.LAST_OWNER);
        case KeepMembers.Outcome.Yourself() -> HttpAnswer.refused(ErrorCode.YOURSELF);
        case KeepMembers.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
      };
    }

    HttpAnswer sendPasswordLink(HttpRequest request, Actor actor, CompanyId company) {
      request.emptyJson();
      var member = Parse.user(request).filter(user -> isMember(user, company));
      return member
          .map(user -> SendLinkAnswer.of(sendPasswordLink.send(actor, user)))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    /** Staff are the admins' to look after. */
    private boolean isMember(UserId user, CompanyId company) {
      return people
          .find(user)
          .filter(person -> person.role() == Role.CUSTOMER)
          .flatMap(person -> person.grant(company))
          .isPresent();
    }

    HttpAnswer invite(HttpRequest request, Actor actor, CompanyId company) {
      var body = request.json(MembersBody.ToCompany.class);
      var grant = Parse.grant(company, body.owner(), body.billingContact(), body.permissions());
      var wish =
          new InvitePeople.Wish(
              Parse.email(body.email(), "email"),
              Role.CUSTOMER,
              List.of(grant),
              Parse.message(body.message()),
              Parse.locale(body.locale()));
      return invited(invitePeople.invite(actor, wish), 201);
    }

    HttpAnswer resend(HttpRequest request, Actor actor, CompanyId company) {
      request.emptyJson();
      return Parse.invitation(request)
          .map(id -> invited(invitePeople.resend(actor, company, id), 200))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    HttpAnswer revoke(HttpRequest request, Actor actor, CompanyId company) {
      return Parse.invitation(request)
          .map(id -> invited(invitePeople.revoke(actor, company, id), 204))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private HttpAnswer invited(InviteOutcome outcome, int status) {
      return InviteAnswer.of(outcome, status, clock.instant(), new Names(people, companies));
    }
  }
}

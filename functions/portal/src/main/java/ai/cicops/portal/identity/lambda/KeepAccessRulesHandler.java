package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.AccessRule;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.KeepAccessRules;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.dynamodb.DynamoAccessRules;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** From where people may come, and which companies demand a second factor: for admins. */
public final class KeepAccessRulesHandler extends HttpFunction {
  public KeepAccessRulesHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepAccessRulesHandler::new, new KeepAccessRulesRehearsal());
  }

  public KeepAccessRulesHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new Routes(
            new KeepAccessRules(
                new DynamoAccessRules(dynamo, surroundings), companies, surroundings.clock()),
            new DynamoPeople(dynamo, surroundings),
            companies));
  }

  KeepAccessRulesHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "GET /api/access-rules", gate.signedIn(Admins.only(routes::list)),
            "PUT /api/access-rules/roles/{role}", gate.proved(Admins.only(routes::ofRole)),
            "PUT /api/access-rules/companies/{id}", gate.proved(Admins.only(routes::ofCompany))));
  }

  record Routes(KeepAccessRules keep, People people, Companies companies) {
    HttpAnswer list(HttpRequest request, Actor actor) {
      var rules = keep.list();
      var names = new Names(people, companies).knowing(companiesOf(rules));
      Predicate<AccessRule> ofRole = rule -> rule.subject() instanceof AccessRule.Subject.OfRole;
      return HttpAnswer.ok(
          new AccessRulesBody.All(
              answers(rules, ofRole, names),
              answers(rules, ofRole.negate(), names),
              actor.address().text()));
    }

    private static List<CompanyId> companiesOf(List<AccessRule> rules) {
      return rules.stream()
          .map(AccessRule::subject)
          .flatMap(subject ->
              subject instanceof AccessRule.Subject.OfCompany(var company)
                  ? Stream.of(company)
                  : Stream.empty())
          .toList();
    }

    private static List<AccessRulesBody.Rule> answers(
        List<AccessRule> rules, Predicate<AccessRule> which, Names names) {
      return rules.stream()
          .filter(which)
          .map(rule -> AccessRulesBody.Rule.of(rule, names))
          .toList();
    }

    HttpAnswer ofRole(HttpRequest request, Actor actor) {
      var role = Parse.role(request.pathParameter("role"), "role");
      var body = request.json(AccessRulesBody.OfRole.class);
      return answer(keep.keep(actor, body.rule(new AccessRule.Subject.OfRole(role))));
    }

    HttpAnswer ofCompany(HttpRequest request, Actor actor) {
      var body = request.json(AccessRulesBody.OfCompany.class);
      return Parse.company(request)
          .map(company ->
              answer(keep.keep(actor, body.rule(new AccessRule.Subject.OfCompany(company)))))
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private HttpAnswer answer(KeepAccessRules.Outcome outcome) {
      var names = new Names(people, companies);
      return switch (outcome) {
        case KeepAccessRules.Outcome.Kept(var rule) ->
            HttpAnswer.ok(AccessRulesBody.Rule.of(rule, names));
        case KeepAccessRules.Outcome.Stale(var newest) ->
            HttpAnswer.refusedShowing(
                ErrorCode.STALE, "current", AccessRulesBody.Rule.of(newest, names));
        case KeepAccessRules.Outcome.WouldShutYouOut() ->
            HttpAnswer.refused(ErrorCode.WOULD_SHUT_YOU_OUT, "networks", null);
        case KeepAccessRules.Outcome.NoSuchCompany() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
      };
    }
  }
}

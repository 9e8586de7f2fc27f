package ai.cicops.portal.summaries.lambda;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import ai.cicops.portal.summaries.About;
import ai.cicops.portal.summaries.Cadence;
import ai.cicops.portal.summaries.KeepSummaries;
import ai.cicops.portal.summaries.SummaryLinks;
import ai.cicops.portal.summaries.SummarySight;
import ai.cicops.portal.summaries.Unsubscribe;
import ai.cicops.portal.summaries.dynamodb.DynamoSummaries;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One's own summaries, and the links of mails that switch one off. */
public final class KeepSummariesHandler extends HttpFunction {
  private static final int SEE_OTHER = 303;

  public KeepSummariesHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepSummariesHandler::new, new KeepSummariesRehearsal());
  }

  public KeepSummariesHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  KeepSummariesHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "GET /api/summaries", gate.signedIn(routes::list),
            "PUT /api/summaries/{cadence}", gate.signedIn(routes::switchOn),
            "DELETE /api/summaries/{cadence}", gate.signedIn(routes::switchOff),
            "GET /api/unsubscriptions/{token}", routes::open,
            "POST /api/unsubscriptions/{token}", routes::unsubscribe));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var settings = surroundings.settings();
    var portal = settings.uri("PORTAL_URL");
    var zone = settings.zone("PORTAL_ZONE", "America/New_York");
    var links = new SummaryLinks(new LinkSigner(settings.secret("LINK_SECRET")));
    settings.check();
    var clock = surroundings.clock();
    var summaries = new DynamoSummaries(dynamo, surroundings);
    var sight =
        new SummarySight(
            new DynamoCompanies(dynamo, surroundings),
            new DynamoOrganizations(dynamo, surroundings),
            zone);
    return new Routes(
        new KeepSummaries(summaries, sight, clock),
        new Unsubscribe(summaries, links, clock),
        portal);
  }

  record Routes(KeepSummaries summaries, Unsubscribe unsubscribe, URI portal) {
    HttpAnswer list(HttpRequest request, Person person) {
      request.queryOnly(Set.of());
      return HttpAnswer.ok(
          new SummaryAnswer.All(
              summaries.list(person).stream().map(SummaryAnswer::of).toList(),
              summaries.organizations(person).stream()
                  .map(each -> new SummaryAnswer.Organization(each.id().value(), each.name()))
                  .toList(),
              KeepSummaries.MOST));
    }

    HttpAnswer switchOn(HttpRequest request, Person person) {
      request.emptyJson();
      return answer(
          summaries.switchOn(Parse.actor(request, person), about(request), cadence(request)));
    }

    HttpAnswer switchOff(HttpRequest request, Person person) {
      return answer(
          summaries.switchOff(Parse.actor(request, person), about(request), cadence(request)));
    }

    private static Cadence cadence(HttpRequest request) {
      return Cadence.of(request.pathParameter("cadence"))
          .orElseThrow(() -> InvalidInput.field("cadence"));
    }

    /** What it is about stands in the address, as the dashboard's question does. */
    private static About about(HttpRequest request) {
      request.queryOnly(Set.of("company", "organization"));
      var company = request.queryOne("company");
      var organization = request.queryOne("organization");
      if (company.isPresent() && organization.isPresent()) {
        throw InvalidInput.field("organization");
      }
      if (company.isPresent()) {
        return CompanyId.parse(company.get())
            .<About>map(About.OneCompany::new)
            .orElseThrow(() -> InvalidInput.field("company"));
      }
      return organization
          .map(text ->
              OrganizationId.parse(text)
                  .<About>map(About.OneOrganization::new)
                  .orElseThrow(() -> InvalidInput.field("organization")))
          .orElseGet(About.AllCompanies::new);
    }

    private static HttpAnswer answer(KeepSummaries.Outcome outcome) {
      return switch (outcome) {
        case KeepSummaries.Outcome.On(var shown) -> HttpAnswer.ok(SummaryAnswer.of(shown));
        case KeepSummaries.Outcome.Off() -> HttpAnswer.noContent();
        case KeepSummaries.Outcome.TooMany() -> HttpAnswer.refused(ErrorCode.TOO_MANY_SUMMARIES);
        case KeepSummaries.Outcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
        case KeepSummaries.Outcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
        case KeepSummaries.Outcome.Stale() -> HttpAnswer.refused(ErrorCode.STALE);
      };
    }

    /** Programs that know no press of their own open the address of the header instead. */
    HttpAnswer open(HttpRequest request) {
      var page = portal.resolve("/unsubscribe/" + request.pathParameter("token"));
      return new HttpAnswer(SEE_OTHER, Map.of("Location", page.toString()), List.of(), null);
    }

    /** A mail program posts a form, the page JSON; the address says all. */
    HttpAnswer unsubscribe(HttpRequest request) {
      var from = new ClientAddress(request.address());
      return switch (unsubscribe.unsubscribe(request.pathParameter("token"), from)) {
        case Unsubscribe.Outcome.Off(var summary) -> HttpAnswer.ok(SummaryAnswer.off(summary));
        case Unsubscribe.Outcome.OffBefore() ->
            HttpAnswer.ok(new SummaryAnswer.Unsubscribed(null, null));
        case Unsubscribe.Outcome.LinkOver() -> HttpAnswer.refused(ErrorCode.LINK_OVER);
      };
    }
  }
}

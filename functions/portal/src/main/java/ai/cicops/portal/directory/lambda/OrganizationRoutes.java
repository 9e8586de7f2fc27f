package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.CompanyRoutes.author;

import ai.cicops.portal.directory.KeepOrganizations;
import ai.cicops.portal.directory.KeepOrganizations.AttachOutcome;
import ai.cicops.portal.directory.KeepOrganizations.OrganizationOutcome;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.SignedInRoute;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import java.util.function.Function;

/** Organizations, and the companies that hang on them. */
final class OrganizationRoutes {
  private final CompanyRoutes companies;
  private final KeepOrganizations keep;

  OrganizationRoutes(CompanyRoutes companies, KeepOrganizations keep) {
    this.companies = companies;
    this.keep = keep;
  }

  /** Whoever may not keep organizations is refused before anything is read. */
  static SignedInRoute kept(SignedInRoute route) {
    return (request, person) ->
        person.may(Action.KEEP_ORGANIZATIONS)
            ? route.answer(request, person)
            : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }

  HttpAnswer list() {
    return HttpAnswer.ok(OrganizationAnswer.All.of(keep.list()));
  }

  HttpAnswer show(HttpRequest request) {
    return OrganizationId.parse(request.pathParameter("id"))
        .flatMap(keep::find)
        .map(found -> HttpAnswer.ok(OrganizationAnswer.Detail.of(found)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  HttpAnswer create(HttpRequest request, Person person) {
    var name = request.json(OrganizationBody.Create.class).line();
    return HttpAnswer.created(OrganizationAnswer.of(keep.create(author(request, person), name)));
  }

  HttpAnswer rename(HttpRequest request, Person person) {
    var body = request.json(OrganizationBody.Rename.class);
    return of(request, id -> keep.rename(author(request, person), id, body.version(), body.line()));
  }

  HttpAnswer discard(HttpRequest request, Person person) {
    request.emptyJson();
    return of(request, id -> keep.discard(author(request, person), id));
  }

  HttpAnswer undiscard(HttpRequest request, Person person) {
    return of(request, id -> keep.undiscard(author(request, person), id));
  }

  private static HttpAnswer of(
      HttpRequest request, Function<OrganizationId, OrganizationOutcome> change) {
    return OrganizationId.parse(request.pathParameter("id"))
        .map(change)
        .map(OrganizationRoutes::answer)
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  private static HttpAnswer answer(OrganizationOutcome outcome) {
    return switch (outcome) {
      case OrganizationOutcome.Kept(var organization) ->
          HttpAnswer.ok(OrganizationAnswer.of(organization));
      case OrganizationOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(ErrorCode.STALE, "current", OrganizationAnswer.of(newest));
      case OrganizationOutcome.InUse(var by) ->
          HttpAnswer.refusedShowing(
              ErrorCode.ORGANIZATION_IN_USE, "companies", OrganizationAnswer.Hanging.all(by));
      case OrganizationOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }

  HttpAnswer attach(HttpRequest request, Person person) {
    return CompanyRoutes.kept(
        request,
        person,
        id -> {
          var body = request.json(OrganizationBody.Attach.class);
          return answer(keep.attach(author(request, person), id, body.version(), body.to()));
        });
  }

  private HttpAnswer answer(AttachOutcome outcome) {
    return switch (outcome) {
      case AttachOutcome.Attached(var company) -> HttpAnswer.ok(companies.answer(company));
      case AttachOutcome.Stale(var newest) -> companies.stale(newest);
      case AttachOutcome.NoSuchOrganization() ->
          HttpAnswer.refused(ErrorCode.FIELD_INVALID, "organization", null);
      case AttachOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }
}

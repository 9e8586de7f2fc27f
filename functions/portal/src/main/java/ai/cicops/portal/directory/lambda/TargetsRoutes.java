package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.CompanyRoutes.author;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeepTargets;
import ai.cicops.portal.directory.KeepTargets.TargetsOutcome;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;

/** What a company's calls shall come to: said by who says when it is open. */
record TargetsRoutes(KeepTargets keep, Trades trades) {
  /** For whoever sees the company. */
  HttpAnswer show(HttpRequest request, Person person) {
    return CompanyId.parse(request.pathParameter("id"))
        .filter(id -> person.may(Action.SEE_COMPANY, id))
        .flatMap(keep::find)
        .filter(found -> person.sees(found.company()))
        .map(found -> HttpAnswer.ok(answer(found)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  HttpAnswer keep(HttpRequest request, Person person) {
    return CompanyRoutes.allowed(
        request,
        person,
        Action.KEEP_HOURS,
        id -> {
          var body = request.json(TargetsBody.class);
          return answer(keep.keep(author(request, person), id, body.version(), body.read()));
        });
  }

  private TargetsAnswer answer(KeepTargets.Shown shown) {
    return TargetsAnswer.of(shown, trades.list());
  }

  private HttpAnswer answer(TargetsOutcome outcome) {
    return switch (outcome) {
      case TargetsOutcome.Kept(var shown) -> HttpAnswer.ok(answer(shown));
      case TargetsOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(ErrorCode.STALE, "current", answer(newest));
      case TargetsOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }
}

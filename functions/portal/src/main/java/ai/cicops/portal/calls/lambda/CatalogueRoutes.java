package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.ClassifyDispositions;
import ai.cicops.portal.calls.ClassifyDispositions.ClassifyOutcome;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.identity.lambda.SignedInRoute;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;

/** What dispositions mean. */
final class CatalogueRoutes {
  private final ClassifyDispositions classify;

  CatalogueRoutes(ClassifyDispositions classify) {
    this.classify = classify;
  }

  /** Whoever may not is refused before anything is read. */
  private static SignedInRoute whoMay(Action action, SignedInRoute route) {
    return (request, person) ->
        person.may(action)
            ? route.answer(request, person)
            : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }

  SignedInRoute list() {
    return whoMay(Action.SEE_CATALOGUE, this::list);
  }

  private HttpAnswer list(HttpRequest request, Person person) {
    return HttpAnswer.ok(CatalogueAnswer.of(classify.list()));
  }

  SignedInRoute classify() {
    return whoMay(Action.CLASSIFY_DISPOSITIONS, this::classify);
  }

  private HttpAnswer classify(HttpRequest request, Person person) {
    var body = request.json(ClassificationBody.class);
    var outcome =
        classify.classify(
            Parse.actor(request, person), body.name(), body.version(), body.parsedMeaning());
    return switch (outcome) {
      case ClassifyOutcome.Classified(var entry) -> HttpAnswer.ok(CatalogueAnswer.of(entry));
      case ClassifyOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(ErrorCode.STALE, "current", CatalogueAnswer.of(newest));
      case ClassifyOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }
}

package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.CompanyRoutes.author;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeepRetention;
import ai.cicops.portal.directory.KeepRetention.RetentionOutcome;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.util.regex.Pattern;

/** How long a company's recordings are kept, and what is held. */
record RetentionRoutes(KeepRetention keep, People people) {
  private static final Pattern HOLD = Pattern.compile("[A-Za-z0-9-]{8,40}");

  /** For whoever sees the company; holds are staff's alone. */
  HttpAnswer show(HttpRequest request, Person person) {
    return CompanyId.parse(request.pathParameter("id"))
        .filter(id -> person.may(Action.SEE_COMPANY, id))
        .flatMap(keep::find)
        .filter(found -> person.sees(found.company()))
        .map(found -> HttpAnswer.ok(RetentionAnswer.of(found, person, people)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  HttpAnswer keep(HttpRequest request, Person person) {
    return CompanyRoutes.allowed(
        request,
        person,
        Action.KEEP_RETENTION,
        id -> {
          var body = request.json(RetentionBody.Keep.class);
          var days = body.parsedDays();
          return answer(keep.keep(author(request, person), id, body.version(), days), person);
        });
  }

  HttpAnswer hold(HttpRequest request, Person person) {
    return CompanyRoutes.allowed(
        request,
        person,
        Action.HOLD_RECORDINGS,
        id -> {
          var body = request.json(RetentionBody.Hold.class);
          var from = body.parsedFrom();
          var to = body.parsedTo();
          var reason = body.parsedReason();
          var author = author(request, person);
          return answer(keep.hold(author, id, hold(request), reason, from, to), person);
        });
  }

  HttpAnswer release(HttpRequest request, Person person) {
    return CompanyRoutes.allowed(
        request,
        person,
        Action.HOLD_RECORDINGS,
        id -> answer(keep.release(author(request, person), id, hold(request)), person));
  }

  private static String hold(HttpRequest request) {
    var id = request.pathParameter("hold");
    if (!HOLD.matcher(id).matches()) {
      throw InvalidInput.field("hold");
    }
    return id;
  }

  private HttpAnswer answer(RetentionOutcome outcome, Person person) {
    return switch (outcome) {
      case RetentionOutcome.Kept(var shown) ->
          HttpAnswer.ok(RetentionAnswer.of(shown, person, people));
      case RetentionOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(
              ErrorCode.STALE, "current", RetentionAnswer.of(newest, person, people));
      case RetentionOutcome.TooManyHolds() -> HttpAnswer.refused(ErrorCode.TOO_MANY_HOLDS);
      case RetentionOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }
}

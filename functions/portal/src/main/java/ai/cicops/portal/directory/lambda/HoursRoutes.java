package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.CompanyRoutes.author;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeepHours;
import ai.cicops.portal.directory.KeepHours.HoursOutcome;
import ai.cicops.portal.directory.KeepHours.Shown;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import java.time.InstantSource;

/** When a company is open. */
final class HoursRoutes {
  private final KeepHours keep;
  private final InstantSource clock;

  HoursRoutes(KeepHours keep, InstantSource clock) {
    this.keep = keep;
    this.clock = clock;
  }

  /** For whoever sees the company. */
  HttpAnswer show(HttpRequest request, Person person) {
    return CompanyId.parse(request.pathParameter("id"))
        .filter(id -> person.may(Action.SEE_COMPANY, id))
        .flatMap(keep::find)
        .filter(found -> found.company().isActive() || person.role() != Role.CUSTOMER)
        .map(found -> HttpAnswer.ok(answer(found)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  HttpAnswer keep(HttpRequest request, Person person) {
    return CompanyRoutes.allowed(
        request,
        person,
        Action.KEEP_HOURS,
        id -> {
          var body = request.json(HoursBody.class);
          return answer(keep.keep(author(request, person), id, body.version(), body.read()));
        });
  }

  private HttpAnswer answer(HoursOutcome outcome) {
    return switch (outcome) {
      case HoursOutcome.Kept(var hours) -> HttpAnswer.ok(answer(hours));
      case HoursOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(ErrorCode.STALE, "current", answer(newest));
      case HoursOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }

  private HoursAnswer answer(Shown shown) {
    return HoursAnswer.of(shown, clock.instant());
  }
}

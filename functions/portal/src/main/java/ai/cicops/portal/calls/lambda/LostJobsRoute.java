package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.JobOwners;
import ai.cicops.portal.calls.ListLostJobs;
import ai.cicops.portal.calls.ListLostJobs.Asked;
import ai.cicops.portal.calls.LostJob.WorkList;
import ai.cicops.portal.calls.Pursuit;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers which lost jobs are asked for, with those who can see to them. */
record LostJobsRoute(
    ListLostJobs lostJobs,
    JobOwners owners,
    People people,
    InstantSource clock,
    ZoneId businessZone) {
  private static final String STATUS = "status";
  private static final String OWNER = "owner";

  HttpAnswer list(HttpRequest request, Person person) {
    var question = CallQueryParser.question(request, Set.of(STATUS, OWNER));
    var asked = new Asked(statuses(request), owner(request));
    return question.isEmpty()
        ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
        : switch (lostJobs.list(person, question.get(), asked)) {
          case Selection.Selected<WorkList>(var list) ->
              HttpAnswer.ok(
                  LostJobsAnswer.of(
                      list,
                      new Names(people),
                      owners(person, list.company().orElse(null)),
                      businessZone,
                      clock.instant()));
          case Selection.Refused<WorkList>(var code, var field) ->
              HttpAnswer.refused(code, field, null);
        };
  }

  private @Nullable List<Person> owners(Person person, @Nullable CompanyId company) {
    return company == null ? null : owners.of(person, company);
  }

  private static Set<Pursuit.Status> statuses(HttpRequest request) {
    return request.queryAll(STATUS).stream()
        .map(code ->
            Facet.of(Pursuit.Status.class, code).orElseThrow(() -> InvalidInput.field(STATUS)))
        .collect(Collectors.toSet());
  }

  private static @Nullable String owner(HttpRequest request) {
    var asked = request.queryOne(OWNER).orElse(null);
    if (asked != null && !asked.equals(Facet.EMPTY)) {
      AnnotationBody.user(asked, OWNER);
    }
    return asked;
  }
}

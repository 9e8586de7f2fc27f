package ai.cicops.portal.retention.lambda;

import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyState;
import ai.cicops.portal.directory.Retention;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.retention.PreviewPurge;
import ai.cicops.portal.retention.Purges;
import ai.cicops.portal.retention.dynamodb.DynamoPurges;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What purges of a company came to, and what the next would, for staff who may hold. */
public record PurgeRoutes(Companies companies, Purges purges, PreviewPurge preview) {
  private static final int NEWEST = 12;

  public static PurgeRoutes wired(Dynamo dynamo, Surroundings surroundings) {
    var clock = surroundings.clock();
    var purges = new DynamoPurges(dynamo, surroundings);
    return new PurgeRoutes(
        new DynamoCompanies(dynamo, surroundings),
        purges,
        new PreviewPurge(
            new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock),
            new DynamoCoverages(dynamo, surroundings),
            purges,
            clock));
  }

  public HttpAnswer list(HttpRequest request, Person person) {
    request.queryOnly(Set.of());
    return of(
        request,
        person,
        company ->
            HttpAnswer.ok(PurgeAnswer.Reports.of(purges.latest(company.company().id(), NEWEST))));
  }

  /** By the company's own retention, or as it would be with other days. */
  public HttpAnswer next(HttpRequest request, Person person) {
    request.queryOnly(Set.of("days"));
    var asked = request.queryOne("days").map(PurgeRoutes::days).orElse(null);
    return of(
        request,
        person,
        company ->
            HttpAnswer.ok(
                PurgeAnswer.Next.of(
                    preview.of(company, asked == null ? company.retention().days() : asked))));
  }

  private static @Nullable Integer days(String text) {
    try {
      int days = Integer.parseInt(text);
      if (days >= Retention.LEAST && days <= Retention.MOST) {
        return days;
      }
    } catch (NumberFormatException none) {
      throw InvalidInput.field("days");
    }
    throw InvalidInput.field("days");
  }

  private HttpAnswer of(
      HttpRequest request, Person person, Function<CompanyCampaigns, HttpAnswer> answer) {
    var id = CompanyId.parse(request.pathParameter("id"));
    if (id.isEmpty() || !person.may(Action.SEE_COMPANY, id.get())) {
      return HttpAnswer.refused(ErrorCode.NOT_FOUND);
    }
    if (!person.may(Action.HOLD_RECORDINGS, id.get())) {
      return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
    }
    return companies
        .find(id.get())
        .filter(found -> found.company().state() != CompanyState.MERGED)
        .map(answer)
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }
}

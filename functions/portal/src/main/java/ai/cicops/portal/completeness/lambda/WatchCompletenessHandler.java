package ai.cicops.portal.completeness.lambda;

import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.completeness.AskReread;
import ai.cicops.portal.completeness.CompletenessQuestion;
import ai.cicops.portal.completeness.CompletenessQuestion.Only;
import ai.cicops.portal.completeness.Deadlines;
import ai.cicops.portal.completeness.WatchCompleteness;
import ai.cicops.portal.completeness.dynamodb.DynamoCountedDays;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.five9.dynamodb.DynamoLedger;
import ai.cicops.portal.five9.dynamodb.DynamoRereads;
import ai.cicops.portal.five9.dynamodb.DynamoRowsSetAside;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.identity.lambda.SignedInRoute;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import ai.cicops.portal.recordings.AwaitedAudio;
import ai.cicops.portal.retention.lambda.PurgeRoutes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether all is here that Five9 reported: for admins of every campaign, for others their own. And
 * what retention took away of it.
 */
public final class WatchCompletenessHandler extends HttpFunction {
  private static final int PAGE = 100;

  public WatchCompletenessHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(
        this, process, WatchCompletenessHandler::new, new WatchCompletenessRehearsal());
  }

  public WatchCompletenessHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        routes(dynamo, surroundings),
        PurgeRoutes.wired(dynamo, surroundings));
  }

  private static Routes routes(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    var businessZone = settings.zone("PORTAL_ZONE", "America/New_York");
    var callLog = settings.duration("FIVE9_RETENTION", SyncSettings.RETENTION);
    settings.check();
    var clock = surroundings.clock();
    var deadlines = new Deadlines(callLog, AwaitedAudio.AWAITED);
    var rereads = new DynamoRereads(dynamo, surroundings);
    var stores =
        new WatchCompleteness.Stores(
            new DynamoCountedDays(dynamo, surroundings),
            new RecountCalls(new DynamoDayChunks(dynamo, surroundings), clock),
            new DynamoLedger(dynamo, surroundings),
            new DynamoCompanies(dynamo, surroundings),
            new DynamoCoverages(dynamo, surroundings),
            rereads,
            new DynamoRowsSetAside(dynamo, surroundings),
            new DynamoRunRecords(dynamo, surroundings));
    return new Routes(
        new WatchCompleteness(stores, deadlines, businessZone, clock),
        new AskReread(rereads, deadlines, clock));
  }

  WatchCompletenessHandler(
      Surroundings surroundings, Gate gate, Routes routes, PurgeRoutes purges) {
    super(
        surroundings,
        Map.of(
            "GET /api/completeness", gate.signedIn(admins(routes::list)),
            "GET /api/completeness/{day}/{campaign}", gate.signedIn(admins(routes::look)),
            "PUT /api/rereads/{day}", gate.signedIn(admins(routes::ask)),
            "GET /api/companies/{id}/completeness", gate.signedIn(routes::ofCompany),
            "GET /api/companies/{id}/purges", gate.signedIn(purges::list),
            "GET /api/companies/{id}/purges/next", gate.signedIn(purges::next)));
  }

  /** Anybody else is refused before anything is read. */
  private static SignedInRoute admins(SignedInRoute route) {
    return (request, person) ->
        person.may(Action.WATCH_COMPLETENESS)
            ? route.answer(request, person)
            : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }

  record Routes(WatchCompleteness watch, AskReread ask) {
    HttpAnswer list(HttpRequest request, Person person) {
      request.queryOnly(Set.of("from", "to", "company", "campaign", "only", "cursor"));
      var question =
          new CompletenessQuestion(
              day(request, "from"),
              day(request, "to"),
              request.queryOne("company").map(Routes::company).orElse(null),
              request.queryOne("campaign").orElse(""),
              only(request.queryOne("only").orElse("all")));
      var cursor = Cursor.of(List.of("completeness", person.id().value(), question.toString()));
      var after = cursor.read(request.queryOne("cursor")).orElse(null);
      return watch
          .list(question, after, PAGE)
          .map(page -> {
            var next = page.next();
            return HttpAnswer.ok(
                CompletenessAnswer.of(page, next == null ? null : cursor.write(next)));
          })
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.PERIOD_INVALID, "from", null));
    }

    HttpAnswer look(HttpRequest request, Person person) {
      return found(
          campaign(request.pathParameter("campaign"))
              .flatMap(
                  campaign -> watch.look(campaign, parsed(request.pathParameter("day"), "day")))
              .map(CompletenessAnswer.Close::of));
    }

    HttpAnswer ask(HttpRequest request, Person person) {
      request.emptyJson();
      var day = parsed(request.pathParameter("day"), "day");
      return switch (ask.ask(Parse.actor(request, person), day)) {
        case AskReread.Outcome.Waits(var reread) ->
            HttpAnswer.ok(CompletenessAnswer.Asked.of(reread));
        case AskReread.Outcome.Forgotten() -> HttpAnswer.refused(ErrorCode.DAY_FORGOTTEN);
        case AskReread.Outcome.NotOver() -> HttpAnswer.refused(ErrorCode.DAY_NOT_OVER);
      };
    }

    HttpAnswer ofCompany(HttpRequest request, Person person) {
      request.queryOnly(Set.of("from", "to"));
      var from = day(request, "from");
      var to = day(request, "to");
      if (from == null || to == null || to.isBefore(from)) {
        return HttpAnswer.refused(ErrorCode.PERIOD_INVALID, "from", null);
      }
      return found(
          CompanyId.parse(request.pathParameter("id"))
              .flatMap(company -> watch.ofCompany(person, company, from, to))
              .map(CompletenessAnswer.OfCompany::of));
    }

    private static HttpAnswer found(Optional<?> answer) {
      return answer
          .<HttpAnswer>map(HttpAnswer::ok)
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
    }

    private static @Nullable LocalDate day(HttpRequest request, String name) {
      return request.queryOne(name).map(text -> parsed(text, name)).orElse(null);
    }

    private static LocalDate parsed(String text, String name) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException malformed) {
        throw new InvalidInput(ErrorCode.PERIOD_INVALID, name);
      }
    }

    private static CompanyId company(String text) {
      return CompanyId.parse(text).orElseThrow(() -> InvalidInput.field("company"));
    }

    private static Optional<CampaignKey> campaign(String text) {
      try {
        return Optional.of(new CampaignKey(text));
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }

    private static Only only(String word) {
      return switch (word) {
        case "all" -> Only.ALL;
        case "differences" -> Only.DIFFERENCES;
        case "recordings" -> Only.RECORDINGS;
        default -> throw InvalidInput.field("only");
      };
    }
  }
}

package ai.cicops.portal.exports.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.calls.lambda.CallQueryParser;
import ai.cicops.portal.calls.lambda.QuestionWiring;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.exports.AskForExport;
import ai.cicops.portal.exports.AskForExport.AskOutcome;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.FetchExport;
import ai.cicops.portal.exports.FetchExport.FetchOutcome;
import ai.cicops.portal.exports.ListExports;
import ai.cicops.portal.exports.Place;
import ai.cicops.portal.exports.dynamodb.DynamoExports;
import ai.cicops.portal.exports.s3.S3ExportFiles;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import ai.cicops.portal.platform.s3.S3;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Calls as files: asked for, listed, run again, fetched. */
public final class KeepExportsHandler extends HttpFunction {
  public KeepExportsHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepExportsHandler::new, new KeepExportsRehearsal());
  }

  public KeepExportsHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), routes(surroundings, dynamo));
  }

  KeepExportsHandler(Surroundings surroundings, Gate gate, Routes routes) {
    super(
        surroundings,
        Map.of(
            "GET /api/exports", gate.signedIn(routes::list),
            "PUT /api/exports/{export}", gate.signedIn(routes::ask),
            "POST /api/exports/{export}/run", gate.signedIn(routes::again),
            "POST /api/exports/{export}/link", gate.signedIn(routes::fetch)));
  }

  private static Routes routes(Surroundings surroundings, Dynamo dynamo) {
    var clock = surroundings.clock();
    var exports = new DynamoExports(dynamo, surroundings);
    var question = QuestionWiring.of(surroundings, dynamo);
    return new Routes(
        new AskForExport(exports, question.selectCalls(), clock),
        new ListExports(exports),
        new FetchExport(
            exports,
            new S3ExportFiles(new S3(surroundings), surroundings),
            new DynamoAuditLog(dynamo, surroundings),
            new DynamoCompanies(dynamo, surroundings),
            clock),
        new DynamoPeople(dynamo, surroundings),
        clock);
  }

  /** How the file shall be. */
  @Json
  record Wish(boolean byteOrderMark) {}

  record Routes(
      AskForExport ask, ListExports list, FetchExport fetch, People people, InstantSource clock) {
    /** The question stands in the address, as the list's does. */
    HttpAnswer ask(HttpRequest request, Person person) {
      var wish = request.json(Wish.class);
      var question = CallQueryParser.question(request, Set.of());
      return question.isEmpty()
          ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
          : of(
              request,
              id ->
                  answer(
                      ask.ask(
                          Parse.actor(request, person), id, question.get(), wish.byteOrderMark()),
                      person));
    }

    private static HttpAnswer of(HttpRequest request, Function<ExportId, HttpAnswer> act) {
      return ExportId.parse(request.pathParameter("export"))
          .map(act)
          .orElseGet(() -> HttpAnswer.refused(ErrorCode.FIELD_INVALID, "export", null));
    }

    private HttpAnswer answer(AskOutcome outcome, Person person) {
      return switch (outcome) {
        case AskOutcome.Asked(var export) ->
            HttpAnswer.ok(ExportAnswer.of(export, person, people, clock.instant()));
        case AskOutcome.Refused(var code, var field) -> HttpAnswer.refused(code, field, null);
      };
    }

    HttpAnswer list(HttpRequest request, Person person) {
      request.queryOnly(Set.of("company", "cursor"));
      var company =
          request
              .queryOne("company")
              .map(id -> CompanyId.parse(id).orElseThrow(() -> InvalidInput.field("company")))
              .orElse(null);
      var cursor = Cursor.of(List.of("exports", person.id().value(), String.valueOf(company)));
      var after = cursor.read(request.queryOne("cursor")).map(Routes::place).orElse(null);
      return list.list(person, company, after)
          .map(page -> {
            var next = page.next();
            return HttpAnswer.ok(
                new ExportAnswer.All(
                    page.exports().stream()
                        .map(export -> ExportAnswer.of(export, person, people, clock.instant()))
                        .toList(),
                    next == null ? null : cursor.write(next.askedAt() + " " + next.export())));
          })
          .orElseGet(() ->
              HttpAnswer.refused(
                  company == null || person.maySeeCallsOf(company)
                      ? ErrorCode.NO_PERMISSION
                      : ErrorCode.NOT_FOUND));
    }

    /** One that the cursor's print has vouched for. */
    private static Place place(String text) {
      var part = text.split(" ", 2);
      return new Place(Instant.parse(part[0]), new ExportId(part[1]));
    }

    HttpAnswer again(HttpRequest request, Person person) {
      request.emptyJson();
      return of(request, id -> answer(ask.again(Parse.actor(request, person), id), person));
    }

    HttpAnswer fetch(HttpRequest request, Person person) {
      request.emptyJson();
      return of(
          request,
          id ->
              switch (fetch.fetch(Parse.actor(request, person), id)) {
                case FetchOutcome.Fetched(var url, var expiresAt) ->
                    HttpAnswer.ok(new ExportAnswer.Link(url, expiresAt));
                case FetchOutcome.Refused(var code) -> HttpAnswer.refused(code);
              });
    }
  }
}

package ai.cicops.portal.recordings.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.IssueRecordingLink;
import ai.cicops.portal.recordings.IssueRecordingLink.LinkOutcome;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import ai.cicops.portal.recordings.s3.S3RecordingLinks;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code POST /api/calls/{id}/recording/link} and {@code GET /api/calls/{id}/recording/peaks}. */
public final class IssueRecordingLinkHandler extends HttpFunction {
  public IssueRecordingLinkHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(
        this, process, IssueRecordingLinkHandler::new, new IssueRecordingLinkRehearsal());
  }

  public IssueRecordingLinkHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), wired(dynamo, surroundings));
  }

  IssueRecordingLinkHandler(Surroundings surroundings, Gate gate, IssueRecordingLink recordings) {
    super(
        surroundings,
        Map.of(
            "POST /api/calls/{id}/recording/link",
            gate.reading((request, person) -> {
              request.emptyJson();
              return ofCall(
                  request,
                  id ->
                      answer(
                          recordings.issue(person, id, request.address()),
                          RecordingAnswer.Link::of));
            }),
            "GET /api/calls/{id}/recording/peaks",
            gate.signedIn((request, person) ->
                ofCall(
                    request,
                    id -> answer(recordings.waveform(person, id), RecordingAnswer.Peaks::of)))));
  }

  private static IssueRecordingLink wired(Dynamo dynamo, Surroundings surroundings) {
    var clock = surroundings.clock();
    var s3 = new S3(surroundings);
    return new IssueRecordingLink(
        new ShowCall(
            new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock),
            new DynamoCompanies(dynamo, surroundings),
            Catalogue.USUAL), // what a call came to changes nothing here
        new S3RecordingLinks(s3, surroundings),
        new S3RecordingFiles(s3, surroundings),
        new DynamoAuditLog(dynamo, surroundings),
        clock);
  }

  private static HttpAnswer ofCall(HttpRequest request, Function<CallId, HttpAnswer> answer) {
    return CallId.parse(request.pathParameter("id"))
        .map(answer)
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  private static <T> HttpAnswer answer(LinkOutcome<T> outcome, Function<T, Object> body) {
    return switch (outcome) {
      case LinkOutcome.Issued<T>(var what) -> HttpAnswer.ok(body.apply(what));
      case LinkOutcome.NotReady<T>(var state) ->
          HttpAnswer.refused(
              ErrorCode.RECORDING_NOT_READY, null, state.name().toLowerCase(Locale.ROOT));
      case LinkOutcome.NotFound<T>() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
      case LinkOutcome.NotAllowed<T>() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
    };
  }
}

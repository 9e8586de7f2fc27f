package ai.cicops.portal.exports.lambda;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.ExportState;
import ai.cicops.portal.exports.dynamodb.DynamoExports;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.util.Map;
import java.util.Set;

/** An owner asks for files; one that failed is run again, one that is ready is fetched. */
final class KeepExportsRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var company = scene.companyId();
    var now = surroundings.clock().instant();
    var owner = scene.owner();
    for (var query : new String[] {"company=" + company + "&outcome=lost&wait=10-20", ""}) {
      function.ask(
          owner
              .asks("PUT /api/exports/{export}")
              .parameter("export", surroundings.ids().next())
              .query(query)
              .json("{\"byteOrderMark\":true}"));
    }
    var question = new CallQuestion(company, "2026-01-01", "2026-01-02", "UTC", CallFilter.ALL);
    var failed = new ExportState.Failed(now, ErrorCode.FAILED);
    function.ask(
        owner
            .asks("POST /api/exports/{export}/run")
            .parameter("export", kept(surroundings, owner.id(), question, failed))
            .json("{}"));
    var contents = new ExportState.Contents(Set.of(company), false);
    var ready = new ExportState.Ready(now, 1, 1, "0", contents);
    function.ask(
        owner
            .asks("POST /api/exports/{export}/link")
            .parameter("export", kept(surroundings, owner.id(), question, ready))
            .json("{}"));
    function.ask(owner.asks("GET /api/exports").query("company=" + company));
    function.ask(owner.asks("GET /api/exports"));
  }

  /** One that nobody was told to write. */
  private static String kept(
      Surroundings surroundings, UserId asker, CallQuestion question, ExportState state) {
    var now = surroundings.clock().instant();
    var id = new ExportId(surroundings.ids().next());
    var subject = "company#" + question.company();
    new DynamoExports(new Dynamo(surroundings), surroundings)
        .ask(
            new Export(id, asker, question, "Rehearsal", false, now, 1, state, 1),
            new Deed(
                new AuditEntry(
                    subject, now, id.value(), asker.value(), "export_asked", "", Map.of())));
    return id.value();
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/exports");
  }
}

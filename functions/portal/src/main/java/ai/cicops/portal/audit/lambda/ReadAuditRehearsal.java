package ai.cicops.portal.audit.lambda;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.util.Map;

/** The log as a whole, of one actor, and of one record. */
final class ReadAuditRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var admin = new RehearsalScene(surroundings).company().admin();
    var now = surroundings.clock().instant();
    new DynamoAuditLog(new Dynamo(surroundings), surroundings)
        .append(
            new AuditEntry(
                "company#rehearsal", now, "1", "rehearsal-admin", "rehearsed", "", Map.of()));
    function.ask(admin.asks("GET /api/audit"));
    function.ask(admin.asks("GET /api/audit").query("actor=rehearsal-admin"));
    function.ask(admin.asks("GET /api/audit").query("subject=company%23rehearsal"));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/audit");
  }
}

package ai.cicops.portal.audit.dynamodb;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.AuditTrail;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Entries under their subject, in order of time. */
public final class DynamoAuditLog implements AuditLog {
  private final Dynamo dynamo;
  private final String table;

  public DynamoAuditLog(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public void append(AuditEntry entry) {
    dynamo.putNew(table, AuditTrail.item(entry));
  }

  @Override
  public List<AuditEntry> of(String subject, int limit) {
    return dynamo
        .page(
            QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :subject")
                .expressionAttributeValues(Map.of(":subject", Item.text(subject)))
                .scanIndexForward(false)
                .limit(limit)
                .build())
        .items()
        .stream()
        .map(AuditTrail::entry)
        .toList();
  }
}

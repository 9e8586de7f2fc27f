package ai.cicops.portal.audit.dynamodb;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
  public void append(Entry entry) {
    dynamo.putNew(
        table,
        Item.of("audit", entry.subject(), Item.sortable(entry.at()) + "#" + entry.id())
            .with("id", entry.id())
            .with("at", entry.at())
            .with("actor", entry.actor())
            .with("action", entry.action())
            .with("address", entry.address())
            .with("details", AttributeValue.fromM(values(entry.details()))));
  }

  @Override
  public List<Entry> of(String subject, int limit) {
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
        .map(DynamoAuditLog::entry)
        .toList();
  }

  private static Entry entry(Item item) {
    return new Entry(
        item.pk(),
        item.instant("at").orElse(Instant.EPOCH),
        item.required("id"),
        item.required("actor"),
        item.required("action"),
        item.required("address"),
        item.map("details").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().s())));
  }

  private static Map<String, AttributeValue> values(Map<String, String> details) {
    return details.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, fact -> Item.text(fact.getValue())));
  }
}

package ai.cicops.portal.audit.dynamodb;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.AuditQuery;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.AuditTrail;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  /** By the record or the actor where one is named, else month by month. */
  @Override
  public Page find(AuditQuery query, @Nullable String after, int limit) {
    var found = new ArrayList<AuditEntry>();
    var before = after == null ? Item.sortable(query.to()) : after;
    for (var request : requests(query, before)) {
      var next = request;
      while (true) {
        var page = dynamo.page(next);
        page.items().stream()
            .map(AuditTrail::entry)
            .filter(query::holds)
            .filter(entry -> place(entry).compareTo(before) < 0)
            .forEach(found::add);
        if (found.size() > limit) {
          return new Page(found.subList(0, limit), place(found.get(limit - 1)));
        }
        if (page.lastKey().isEmpty()) {
          break;
        }
        next = next.toBuilder().exclusiveStartKey(page.lastKey()).build();
      }
    }
    return new Page(found, null);
  }

  private static String place(AuditEntry entry) {
    return Item.sortable(entry.at()) + "#" + entry.id();
  }

  private List<QueryRequest> requests(AuditQuery query, String before) {
    var from = Item.sortable(query.from());
    if (query.subject().isPresent()) {
      return List.of(request("pk", query.subject().get(), from, before).build());
    }
    if (query.actor().isPresent()) {
      return List.of(
          request(AuditTrail.ACTOR, query.actor().get(), from, before)
              .indexName("byActor")
              .build());
    }
    var months = new ArrayList<QueryRequest>();
    var first = YearMonth.parse(AuditTrail.month(query.from()));
    for (var month = YearMonth.parse(before.substring(0, 7));
        !month.isBefore(first);
        month = month.minusMonths(1)) {
      months.add(
          request(AuditTrail.MONTH, month.toString(), from, before).indexName("byMonth").build());
    }
    return months;
  }

  private QueryRequest.Builder request(String key, String value, String from, String before) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression(key + " = :key AND sk BETWEEN :from AND :before")
        .expressionAttributeValues(
            Map.of(
                ":key", Item.text(value),
                ":from", Item.text(from),
                ":before", Item.text(before)))
        .scanIndexForward(false);
  }
}

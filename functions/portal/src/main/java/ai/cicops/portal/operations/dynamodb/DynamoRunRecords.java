package ai.cicops.portal.operations.dynamodb;

import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** {@link RunRecords} in DynamoDB. */
public final class DynamoRunRecords implements RunRecords {
  private static final Duration KEPT = Duration.ofDays(90);

  /** Fixed width, so that text order is time order. */
  private final Dynamo dynamo;

  private final String table;
  private final InstantSource clock;

  public DynamoRunRecords(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public void keep(RunRecord record) {
    var item =
        Item.of("run", pk(record.schedule()), Item.sortable(record.startedAt()) + "#" + record.id())
            .with("schedule", record.schedule())
            .with("id", record.id())
            .with("startedAt", record.startedAt())
            .with("endedAt", record.endedAt())
            .with("outcome", record.outcome().name())
            .with("counts", record.counts())
            .with("problems", record.problems())
            .expiring(record.startedAt().plus(KEPT));
    dynamo.put(PutItemRequest.builder().tableName(table).item(item.attributes()).build());
  }

  @Override
  public List<RunRecord> latest(String schedule, int limit) {
    var now = clock.instant();
    var page =
        dynamo.page(
            QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.text(pk(schedule))))
                .scanIndexForward(false)
                .limit(limit)
                .consistentRead(true)
                .build());
    return page.items().stream()
        .filter(item -> !item.expired(now))
        .map(DynamoRunRecords::record)
        .toList();
  }

  private static RunRecord record(Item item) {
    return new RunRecord(
        item.required("schedule"),
        item.required("id"),
        Instant.parse(item.required("startedAt")),
        Instant.parse(item.required("endedAt")),
        RunRecord.Outcome.valueOf(item.required("outcome")),
        item.numbers("counts"),
        item.texts("problems"));
  }

  private static String pk(String schedule) {
    return "runs#" + schedule;
  }
}

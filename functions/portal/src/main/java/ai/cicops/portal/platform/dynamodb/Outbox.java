package ai.cicops.portal.platform.dynamodb;

import ai.cicops.portal.platform.OutboxEvent;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The event as an item of the table {@code Portal}, {@code outbox#<id>} / {@code event}: put it in
 * the transaction of its fact, under the condition that it is new.
 */
public final class Outbox {
  private static final Duration KEPT = Duration.ofDays(7);

  private Outbox() {}

  public static Item item(OutboxEvent event) {
    var detail =
        event.detail().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, fact -> Item.text(fact.getValue())));
    return Item.of("outbox", "outbox#" + event.id(), "event")
        .with("id", event.id())
        .with("at", event.at())
        .with("source", event.source())
        .with("detailType", event.detailType())
        .with("detail", AttributeValue.fromM(detail))
        .with("requestId", event.requestId())
        .expiring(event.at().plus(KEPT));
  }

  /** The put of the event, for the transaction of its fact; refused when it was put before. */
  public static TransactWriteItem put(String table, OutboxEvent event) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item(event).attributes())
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }
}

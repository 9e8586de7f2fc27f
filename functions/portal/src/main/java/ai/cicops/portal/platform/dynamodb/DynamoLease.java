package ai.cicops.portal.platform.dynamodb;

import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.Surroundings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * A lease as one item of the table {@code Portal}:
 *
 * <pre>{@code
 * pk five9   sk lease   holder 4k2…   heldUntil 1790000000000 (epoch milliseconds)
 * }</pre>
 *
 * One conditional put takes it: no item, run out, or own. The clock that judges is the taker's own;
 * the duration is longer than any two clocks differ.
 */
public final class DynamoLease implements Lease {
  private static final String SK = "lease";
  private static final String HOLDER = "holder";
  private static final String HELD_UNTIL = "heldUntil";

  private final Dynamo dynamo;
  private final String table;
  private final InstantSource clock;
  private final String pk;
  private final Duration duration;

  /**
   * @param pk what the lease is for, such as {@code five9}
   */
  public DynamoLease(Dynamo dynamo, Surroundings surroundings, String pk, Duration duration) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
    this.clock = surroundings.clock();
    this.pk = pk;
    this.duration = duration;
  }

  @Override
  public boolean take(String holder) {
    var now = clock.instant();
    return dynamo.put(
        PutItemRequest.builder()
            .tableName(table)
            .item(
                Item.of("lease", pk, SK)
                    .with(HOLDER, holder)
                    .with(HELD_UNTIL, now.plus(duration).toEpochMilli())
                    .attributes())
            .conditionExpression(
                "attribute_not_exists(pk) OR heldUntil <= :now OR holder = :holder")
            .expressionAttributeValues(
                Map.of(":now", Item.number(now.toEpochMilli()), ":holder", Item.text(holder)))
            .build());
  }

  @Override
  public void release(String holder) {
    dynamo.delete(
        DeleteItemRequest.builder()
            .tableName(table)
            .key(Item.key(pk, SK))
            .conditionExpression("holder = :holder")
            .expressionAttributeValues(Map.of(":holder", Item.text(holder)))
            .build());
  }
}

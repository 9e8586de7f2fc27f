package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.Attempts;
import ai.cicops.portal.identity.Tally;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** One item a key, rewritten under the condition of its version. */
public final class DynamoAttempts implements Attempts {
  private static final String SK = "attempts";

  private final Dynamo dynamo;
  private final String table;
  private final InstantSource clock;

  public DynamoAttempts(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public Tally find(String key) {
    return dynamo
        .get(table, pk(key), SK)
        .map(item ->
            new Tally(
                item.texts("failures").stream().map(Instant::parse).toList(),
                item.instant("familiarUntil").orElse(null),
                item.instant("noticedAt").orElse(null),
                item.number("version", 0)))
        .orElse(Tally.NONE);
  }

  @Override
  public boolean save(String key, Tally tally) {
    var item =
        Item.of("attempts", pk(key), SK)
            .with("failures", tally.failures().stream().map(Instant::toString).toList())
            .with("familiarUntil", tally.familiarUntil())
            .with("noticedAt", tally.noticedAt())
            .with("version", tally.version() + 1)
            .expiring(tally.worthlessFrom(clock.instant()));
    return dynamo.put(
        PutItemRequest.builder()
            .tableName(table)
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(pk) OR version = :version")
            .expressionAttributeValues(Map.of(":version", Item.number(tally.version())))
            .build());
  }

  private static String pk(String key) {
    return "attempts#" + key;
  }
}

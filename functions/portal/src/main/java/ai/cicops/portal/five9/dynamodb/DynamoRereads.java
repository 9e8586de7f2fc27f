package ai.cicops.portal.five9.dynamodb;

import ai.cicops.portal.five9.Rereads;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** {@link Rereads} as one item a day; a day that was read stays a week to be seen. */
public final class DynamoRereads implements Rereads {
  private static final String PK = "rereads";
  private static final String ASKED_AT = "askedAt";
  private static final String READ_AT = "readAt";
  private static final Duration SEEN = Duration.ofDays(7);

  private final Dynamo dynamo;
  private final String table;
  private final String audit;
  private final InstantSource clock;

  public DynamoRereads(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public List<Reread> all() {
    var now = clock.instant();
    return dynamo.beginning(table, PK, "").stream()
        .filter(item -> !item.expired(now))
        .map(DynamoRereads::wish)
        .toList();
  }

  @Override
  public boolean ask(Reread wish, Deed deed) {
    return new Transaction(dynamo, table)
        .put(item(wish), "attribute_not_exists(pk) OR attribute_exists(readAt)", Map.of())
        .leave(audit, deed)
        .commit();
  }

  @Override
  public void read(Reread wish, Instant at) {
    dynamo.put(
        PutItemRequest.builder()
            .tableName(table)
            .item(item(wish).with(READ_AT, at).expiring(at.plus(SEEN)).attributes())
            .conditionExpression("askedAt = :askedAt")
            .expressionAttributeValues(Map.of(":askedAt", Item.text(wish.askedAt().toString())))
            .build());
  }

  private static Item item(Reread wish) {
    return Item.of("reread", PK, wish.day().toString()).with(ASKED_AT, wish.askedAt());
  }

  private static Reread wish(Item item) {
    return new Reread(
        LocalDate.parse(item.sk()),
        item.instant(ASKED_AT).orElseThrow(),
        item.instant(READ_AT).orElse(null));
  }
}

package ai.cicops.portal.platform.dynamodb;

import ai.cicops.portal.platform.Breaker;
import ai.cicops.portal.platform.CircuitBreaker;
import ai.cicops.portal.platform.Surroundings;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * A breaker as one item of the table {@code Portal}, beside the lease that guards it: {@code pk
 * five9, sk breaker}.
 */
public final class DynamoCircuitBreaker implements CircuitBreaker {
  private static final String SK = "breaker";
  private static final String FAILURES = "failures";
  private static final String SINCE = "since";
  private static final String RESTS_UNTIL = "restsUntil";
  private static final String ALARMED = "alarmed";

  private final Dynamo dynamo;
  private final String table;
  private final String pk;

  public DynamoCircuitBreaker(Dynamo dynamo, Surroundings surroundings, String pk) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
    this.pk = pk;
  }

  @Override
  public Breaker state() {
    return dynamo
        .get(table, pk, SK)
        .map(item ->
            new Breaker(
                (int) item.number(FAILURES, 0),
                item.instant(SINCE).orElse(null),
                item.instant(RESTS_UNTIL).orElse(null),
                item.find(ALARMED).orElse(null)))
        .orElse(Breaker.CLOSED);
  }

  @Override
  public void keep(Breaker state) {
    var item =
        Item.of("breaker", pk, SK)
            .with(FAILURES, state.failures())
            .with(SINCE, state.since())
            .with(RESTS_UNTIL, state.restsUntil())
            .with(ALARMED, state.alarmed());
    dynamo.put(PutItemRequest.builder().tableName(table).item(item.attributes()).build());
  }
}

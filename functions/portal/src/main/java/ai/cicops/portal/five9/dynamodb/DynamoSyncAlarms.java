package ai.cicops.portal.five9.dynamodb;

import ai.cicops.portal.five9.SyncAlarms;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Outbox;
import java.util.Map;

/** {@link SyncAlarms} as events of the outbox: put once, carried to the bus by the stream. */
public final class DynamoSyncAlarms implements SyncAlarms {
  private static final String SOURCE = "portal.five9";
  private static final String DETAIL_TYPE = "SyncFailing";

  private final Dynamo dynamo;
  private final String table;

  public DynamoSyncAlarms(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public void raise(SyncFailing failing) {
    var event =
        new OutboxEvent(
            failing.id(),
            failing.at(),
            SOURCE,
            DETAIL_TYPE,
            Map.of(
                "code", failing.code(),
                "sentence", failing.sentence(),
                "since", failing.since().toString()));
    dynamo.putNew(table, Outbox.item(event));
  }
}

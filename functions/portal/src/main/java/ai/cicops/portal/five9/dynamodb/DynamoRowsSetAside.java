package ai.cicops.portal.five9.dynamodb;

import ai.cicops.portal.five9.RowsSetAside;
import ai.cicops.portal.five9.Window;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/** {@link RowsSetAside} as one item a row. */
public final class DynamoRowsSetAside implements RowsSetAside {
  private static final String PK = "aside";
  private static final String REASON = "reason";
  private static final String HEADER = "header";
  private static final String ROW = "row";
  private static final String REPORT = "report";
  private static final String WINDOW_START = "windowStart";
  private static final String WINDOW_END = "windowEnd";
  private static final String READ_AT = "readAt";

  private final Dynamo dynamo;
  private final String table;

  public DynamoRowsSetAside(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public void keep(RowSetAside row) {
    dynamo.putNew(
        table,
        Item.of("rowSetAside", PK, row.id())
            .with(REASON, row.reason())
            .with(HEADER, row.header())
            .with(ROW, row.row())
            .with(REPORT, row.report())
            .with(WINDOW_START, row.window().start())
            .with(WINDOW_END, row.window().end())
            .with(READ_AT, row.readAt()));
  }

  @Override
  public List<RowSetAside> all() {
    return dynamo.beginning(table, PK, "").stream().map(DynamoRowsSetAside::row).toList();
  }

  @Override
  public void remove(RowSetAside row) {
    dynamo.delete(DeleteItemRequest.builder().tableName(table).key(Item.key(PK, row.id())).build());
  }

  private static RowSetAside row(Item item) {
    return new RowSetAside(
        item.sk(),
        item.required(REASON),
        item.required(HEADER),
        item.required(ROW),
        item.required(REPORT),
        new Window(
            Instant.parse(item.required(WINDOW_START)), Instant.parse(item.required(WINDOW_END))),
        Instant.parse(item.required(READ_AT)));
  }
}

package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.Trade;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.TradeList;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.stream.Collectors;

/**
 * The trades in one item, a line {@code drain-cleaning 2 Drain Cleaning} each: id, version, name.
 */
public final class DynamoTrades implements Trades {
  private static final String TRADES = "trades";
  private static final String LINES = "lines";
  private static final String GONE = "gone";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoTrades(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public TradeList list() {
    return dynamo.get(table, TRADES, TRADES).map(DynamoTrades::list).orElse(TradeList.USUAL);
  }

  private static TradeList list(Item item) {
    return new TradeList(
        item.texts(LINES).stream().map(DynamoTrades::trade).toList(),
        item.texts(GONE).stream().map(TradeId::new).collect(Collectors.toSet()),
        item.number(CompanyItems.VERSION, 0));
  }

  private static Trade trade(String line) {
    var part = line.split(" ", 3);
    return new Trade(new TradeId(part[0]), part[2], Long.parseLong(part[1]));
  }

  @Override
  public boolean change(TradeList list, Deed deed) {
    var item =
        Item.of(TRADES, TRADES, TRADES)
            .with(
                LINES,
                list.trades().stream()
                    .map(trade -> trade.id() + " " + trade.version() + " " + trade.name())
                    .toList())
            .with(GONE, list.gone().stream().map(TradeId::value).sorted().toList())
            .with(CompanyItems.VERSION, list.version() + 1);
    return new Transaction(dynamo, table).putNext(item, list.version()).leave(audit, deed).commit();
  }
}

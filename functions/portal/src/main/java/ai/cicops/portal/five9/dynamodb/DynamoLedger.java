package ai.cicops.portal.five9.dynamodb;

import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.five9.Ledger;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * {@link Ledger} as one item a campaign and day. What stands there is read first, for a read costs
 * a tenth of a write and most lines say what they said.
 */
public final class DynamoLedger implements Ledger {
  private static final String CAMPAIGN = "campaign";
  private static final String ROWS = "rows";
  private static final String CALLS = "calls";
  private static final String RECORDINGS_EXPECTED = "recordingsExpected";

  /** Epoch milliseconds, for it is compared. */
  private static final String COUNTED_AT = "countedAt";

  private final Dynamo dynamo;
  private final String table;

  public DynamoLedger(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public void note(Collection<Line> lines) {
    lines.stream()
        .collect(Collectors.groupingBy(Line::campaign))
        .forEach((campaign, days) -> note(CampaignKey.of(campaign), days));
  }

  @Override
  public List<Line> of(CampaignKey campaign, LocalDate from, LocalDate to) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(
                    ":pk", Item.text(pk(campaign)),
                    ":from", Item.text(from.toString()),
                    ":to", Item.text(to.toString())))
            .build();
    return dynamo.all(request).stream().map(DynamoLedger::line).toList();
  }

  private void note(CampaignKey campaign, List<Line> lines) {
    var days = lines.stream().map(Line::day).sorted().toList();
    var kept =
        of(campaign, days.getFirst(), days.getLast()).stream()
            .collect(Collectors.toMap(Line::day, Function.identity()));
    for (var line : lines) {
      var before = kept.get(line.day());
      if (before == null || !before.says(line)) {
        put(campaign, line);
      }
    }
  }

  private void put(CampaignKey campaign, Line line) {
    var item =
        Item.of("ledger", pk(campaign), line.day().toString())
            .with(CAMPAIGN, line.campaign())
            .with(ROWS, line.rows())
            .with(CALLS, line.calls())
            .with(RECORDINGS_EXPECTED, line.recordingsExpected())
            .with(COUNTED_AT, line.countedAt().toEpochMilli());
    dynamo.put(
        PutItemRequest.builder()
            .tableName(table)
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(pk) OR countedAt <= :countedAt")
            .expressionAttributeValues(
                Map.of(":countedAt", Item.number(line.countedAt().toEpochMilli())))
            .build());
  }

  private static Line line(Item item) {
    return new Line(
        item.required(CAMPAIGN),
        LocalDate.parse(item.sk()),
        (int) item.number(ROWS, 0),
        (int) item.number(CALLS, 0),
        (int) item.number(RECORDINGS_EXPECTED, 0),
        Instant.ofEpochMilli(item.number(COUNTED_AT, 0)));
  }

  private static String pk(CampaignKey campaign) {
    return "ledger#" + campaign;
  }
}

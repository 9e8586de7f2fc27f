package ai.cicops.portal.calls.dynamodb;

import ai.cicops.portal.calls.SettledCallers;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * In the table of calls: partition key the campaign's key, sort key
 *
 * <pre>
 * callers#2026-11-10               type callers, version, callers (bytes)
 * </pre>
 *
 * behind all days, see {@link DynamoDayChunks}.
 */
public final class DynamoSettledCallers implements SettledCallers {
  private static final String SK = "callers#";

  /** Twelve characters of the hash of {@link #CALLERS}. */
  private static final String VERSION = "version";

  private static final String CALLERS = "callers";

  private final Dynamo dynamo;
  private final String table;

  public DynamoSettledCallers(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_CALLS");
    settings.check();
  }

  @Override
  public List<StoredPart> read(CampaignKey campaign) {
    return query(campaign, false);
  }

  @Override
  public List<StoredPart> readNewest(CampaignKey campaign) {
    return query(campaign, true);
  }

  private List<StoredPart> query(CampaignKey campaign, boolean consistent) {
    return dynamo
        .all(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(consistent)
                .keyConditionExpression("pk = :campaign AND begins_with(sk, :callers)")
                .expressionAttributeValues(
                    Map.of(":campaign", Item.text(campaign.value()), ":callers", Item.text(SK)))
                .build())
        .stream()
        .map(item ->
            new StoredPart(
                LocalDate.parse(item.sk().substring(SK.length())),
                item.required(VERSION),
                item.bytes(CALLERS)))
        .toList();
  }

  @Override
  public boolean put(CampaignKey campaign, StoredPart part, @Nullable String replaces) {
    var item =
        Item.of("callers", campaign.value(), SK + part.begin())
            .with(VERSION, part.version())
            .with(CALLERS, part.bytes());
    return dynamo.replace(table, item, replaces);
  }
}

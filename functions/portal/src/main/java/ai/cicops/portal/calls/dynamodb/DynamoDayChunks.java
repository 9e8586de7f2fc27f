package ai.cicops.portal.calls.dynamodb;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.DayChunks;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Days of campaigns in the table of calls: partition key the campaign's key, sort key
 *
 * <pre>
 * 2026-11-15#a-tail#003            a tick's calls: type chunk, version, chunk (bytes)
 * 2026-11-15#b-block#00            a folded day, or the first 64 KB of it
 * 2026-11-15#c-over#3000000…       what people add to a call, see {@link OverlayItems}
 * </pre>
 *
 * so that one query in key order reads tails before blocks (see {@link DayChunks.ChunkName}).
 */
public final class DynamoDayChunks implements DayChunks {
  private static final String TAIL = "#a-tail#";
  private static final String BLOCK = "#b-block#";
  private static final int DATE_LENGTH = 10;

  /** Twelve characters of the hash of {@link #CHUNK}. */
  private static final String VERSION = "version";

  private static final String CHUNK = "chunk";

  private final Dynamo dynamo;
  private final String table;

  public DynamoDayChunks(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_CALLS");
    settings.check();
  }

  @Override
  public List<StoredDay> read(CampaignKey campaign, LocalDate from, LocalDate to) {
    return query(campaign, from, to, false);
  }

  @Override
  public List<StoredDay> readNewest(CampaignKey campaign, LocalDate from, LocalDate to) {
    return query(campaign, from, to, true);
  }

  private List<StoredDay> query(
      CampaignKey campaign, LocalDate from, LocalDate to, boolean consistent) {
    var items =
        dynamo.all(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(consistent)
                .keyConditionExpression("pk = :campaign AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":campaign",
                        Item.text(campaign.value()),
                        ":from",
                        Item.text(from.toString()),
                        ":to",
                        Item.text(to + "~")))
                .build());
    var days = new ArrayList<StoredDay>();
    int first = 0;
    for (int next = 1; next <= items.size(); next++) {
      if (next == items.size() || !date(items.get(next)).equals(date(items.get(first)))) {
        days.add(day(items.subList(first, next)));
        first = next;
      }
    }
    return days;
  }

  @Override
  public Optional<LocalDate> first(CampaignKey campaign) {
    return dynamo
        .page(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .limit(1)
                .keyConditionExpression("pk = :campaign AND sk BETWEEN :zero AND :nine")
                .expressionAttributeValues(
                    Map.of(
                        ":campaign", Item.text(campaign.value()),
                        ":zero", Item.text("0"),
                        ":nine", Item.text("9~")))
                .build())
        .items()
        .stream()
        .findFirst()
        .map(item -> LocalDate.parse(date(item)));
  }

  private static String date(Item item) {
    return item.sk().substring(0, DATE_LENGTH);
  }

  private static StoredDay day(List<Item> items) {
    var chunks = new ArrayList<StoredChunk>();
    var overlays = new HashMap<String, Overlay>();
    for (var item : items) {
      var rest = item.sk().substring(DATE_LENGTH);
      if (rest.startsWith(OverlayItems.SK)) {
        overlays.put(rest.substring(OverlayItems.SK.length()), OverlayItems.overlay(item));
      } else {
        chunks.add(new StoredChunk(name(rest), item.required(VERSION), item.bytes(CHUNK)));
      }
    }
    return new StoredDay(LocalDate.parse(date(items.getFirst())), chunks, overlays);
  }

  private static ChunkName name(String rest) {
    boolean block = rest.startsWith(BLOCK);
    return new ChunkName(block, Integer.parseInt(rest.substring((block ? BLOCK : TAIL).length())));
  }

  private static String sk(LocalDate day, ChunkName name) {
    return name.block()
        ? "%s%s%02d".formatted(day, BLOCK, name.number())
        : "%s%s%03d".formatted(day, TAIL, name.number());
  }

  @Override
  public boolean put(
      CampaignKey campaign, LocalDate day, StoredChunk chunk, @Nullable String replaces) {
    var item =
        Item.of("chunk", campaign.value(), sk(day, chunk.name()))
            .with(VERSION, chunk.version())
            .with(CHUNK, chunk.bytes());
    return dynamo.replace(table, item, replaces);
  }

  @Override
  public boolean remove(CampaignKey campaign, LocalDate day, ChunkName name, String version) {
    return dynamo.delete(
        DeleteItemRequest.builder()
            .tableName(table)
            .key(Item.key(campaign.value(), sk(day, name)))
            .conditionExpression("version = :version")
            .expressionAttributeValues(Map.of(":version", Item.text(version)))
            .build());
  }

  @Override
  public void overlay(CallId call, Overlay added) {
    var unused =
        OverlayItems.join(
            dynamo,
            table,
            call,
            added,
            (item, version) ->
                dynamo.put(
                    PutItemRequest.builder()
                        .tableName(table)
                        .item(item.attributes())
                        .conditionExpression(OverlayItems.SAME_VERSION)
                        .expressionAttributeValues(version)
                        .build()));
  }
}

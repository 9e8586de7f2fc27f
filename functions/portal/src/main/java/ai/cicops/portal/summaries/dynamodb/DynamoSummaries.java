package ai.cicops.portal.summaries.dynamodb;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import ai.cicops.portal.summaries.About;
import ai.cicops.portal.summaries.Cadence;
import ai.cicops.portal.summaries.Summaries;
import ai.cicops.portal.summaries.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** One item a summary, under its owner; the index has them by when they are due. */
public final class DynamoSummaries implements Summaries {
  private static final String PREFIX = "summary#";
  private static final String DUE = "summaries";
  private static final String VERSION = "version";

  /** Sorts behind every owner of the same instant. */
  private static final String BEHIND = "$";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoSummaries(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public List<Summary> of(UserId owner) {
    return dynamo.beginning(table, pk(owner), PREFIX).stream()
        .map(DynamoSummaries::summary)
        .toList();
  }

  @Override
  public Optional<Summary> find(UserId owner, String id) {
    return dynamo.get(table, pk(owner), PREFIX + id).map(DynamoSummaries::summary);
  }

  @Override
  public List<Summary> due(Instant by, @Nullable Summary after, int limit) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byName")
            .keyConditionExpression("namePk = :due AND nameSk < :by")
            .expressionAttributeValues(
                Map.of(":due", Item.text(DUE), ":by", Item.text(Item.sortable(by) + BEHIND)))
            .limit(limit);
    if (after != null) {
      var key = new HashMap<String, AttributeValue>(key(after));
      key.put("namePk", Item.text(DUE));
      key.put("nameSk", Item.text(nameSk(after)));
      request.exclusiveStartKey(key);
    }
    return dynamo.page(request.build()).items().stream().map(DynamoSummaries::summary).toList();
  }

  @Override
  public boolean add(Summary summary, Deed deed) {
    return new Transaction(dynamo, table).putNew(item(summary)).leave(audit, deed).commit();
  }

  @Override
  public boolean remove(Summary summary, Deed deed) {
    return new Transaction(dynamo, table)
        .delete(
            key(summary), "version = :version", Map.of(":version", Item.number(summary.version())))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean pass(Summary next, @Nullable OutboxEvent event) {
    var together =
        new Transaction(dynamo, table)
            .put(
                item(next),
                "version = :version",
                Map.of(":version", Item.number(next.version() - 1)));
    return (event == null ? together : together.tell(event)).commit();
  }

  private static String pk(UserId owner) {
    return "summaries-of#" + owner;
  }

  private static Map<String, AttributeValue> key(Summary summary) {
    return Item.key(pk(summary.owner()), PREFIX + summary.id());
  }

  private static String nameSk(Summary summary) {
    return Item.sortable(summary.dueAt()) + "#" + summary.owner() + "#" + summary.id();
  }

  private static Item item(Summary summary) {
    return Item.of("summary", pk(summary.owner()), PREFIX + summary.id())
        .with("owner", summary.owner().value())
        .with("about", summary.about().code())
        .with("cadence", summary.cadence().code())
        .with("through", summary.through().toString())
        .with("dueAt", summary.dueAt())
        .with(VERSION, summary.version())
        .with("namePk", DUE)
        .with("nameSk", nameSk(summary));
  }

  private static Summary summary(Item item) {
    return new Summary(
        new UserId(item.required("owner")),
        About.of(item.required("about")),
        Cadence.of(item.required("cadence")).orElseThrow(),
        LocalDate.parse(item.required("through")),
        item.instant("dueAt").orElseThrow(),
        item.number(VERSION, 1));
  }
}

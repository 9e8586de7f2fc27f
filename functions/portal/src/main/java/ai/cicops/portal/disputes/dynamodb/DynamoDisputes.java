package ai.cicops.portal.disputes.dynamodb;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.disputes.Dispute;
import ai.cicops.portal.disputes.DisputeId;
import ai.cicops.portal.disputes.DisputeState;
import ai.cicops.portal.disputes.DisputeThread;
import ai.cicops.portal.disputes.Disputes;
import ai.cicops.portal.disputes.Entry;
import ai.cicops.portal.disputes.Place;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The disputes of a call are one partition: each stands before its entries. Only the last one
 * changes, which every change holds to the next one's absence, and opening the next to its version:
 * so there is one undecided at most, whoever opens and reopens at once.
 */
public final class DynamoDisputes implements Disputes {
  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoDisputes(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public List<DisputeThread> of(CallId call) {
    var threads = new ArrayList<DisputeThread>();
    var entries = new ArrayList<Entry>();
    for (var item : dynamo.beginning(table, DisputeItems.pk(call), "").reversed()) {
      if (DisputeItems.isEntry(item)) {
        entries.addFirst(DisputeItems.entry(item));
      } else {
        threads.addFirst(new DisputeThread(DisputeItems.dispute(item), entries));
        entries.clear();
      }
    }
    return threads;
  }

  @Override
  public List<Dispute> of(CompanyId company, @Nullable Place after, int limit) {
    var behind = after == null ? null : DisputeItems.text(after);
    var keys =
        dynamo.greatestFirst(table, DisputeItems.pk(company), "", behind, limit).stream()
            .map(line -> DisputeItems.key(DisputeItems.id(line)))
            .toList();
    return dynamo.all(table, keys).stream()
        .map(DisputeItems::dispute)
        .sorted(Comparator.comparing(Dispute::opened, Place.NEWEST_FIRST))
        .toList();
  }

  @Override
  public List<Dispute> of(DisputeState state, @Nullable Place after, int limit) {
    boolean oldestFirst = state == DisputeState.OPEN;
    var values = new HashMap<String, AttributeValue>();
    values.put(":state", Item.text(DisputeItems.namePk(state)));
    if (after != null) {
      values.put(":after", Item.text(DisputeItems.text(after)));
    }
    var behind = after == null ? "" : " AND nameSk " + (oldestFirst ? ">" : "<") + " :after";
    return dynamo
        .page(
            QueryRequest.builder()
                .tableName(table)
                .indexName("byName")
                .keyConditionExpression("namePk = :state" + behind)
                .expressionAttributeValues(values)
                .scanIndexForward(oldestFirst)
                .limit(limit)
                .build())
        .items()
        .stream()
        .map(DisputeItems::dispute)
        .toList();
  }

  @Override
  public boolean open(Dispute dispute, Entry first, @Nullable Dispute before, Deed deed) {
    var together =
        new Transaction(dynamo, table)
            .putNew(DisputeItems.item(dispute))
            .putNew(DisputeItems.item(dispute.id(), first))
            .putNew(DisputeItems.line(dispute))
            .leave(audit, deed);
    if (before != null) {
      together.check(DisputeItems.key(before.id()), DisputeItems.UPON, upon(before.version()));
    }
    return together.commit();
  }

  @Override
  public boolean change(Dispute dispute, Entry more, Deed deed) {
    var id = dispute.id();
    var together =
        new Transaction(dynamo, table)
            .put(DisputeItems.item(dispute), DisputeItems.UPON, upon(dispute.version() - 1))
            .putNew(DisputeItems.item(id, more))
            .leave(audit, deed);
    if (id.number() < DisputeId.MOST) {
      var next = new DisputeId(id.call(), id.number() + 1);
      together.check(DisputeItems.key(next), "attribute_not_exists(pk)", Map.of());
    }
    return together.commit();
  }

  private static Map<String, AttributeValue> upon(long version) {
    return Map.of(":version", Item.number(version));
  }
}

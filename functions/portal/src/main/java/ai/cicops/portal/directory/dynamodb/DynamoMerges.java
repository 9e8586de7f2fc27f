package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Merge;
import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.directory.Merges;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Merges as items of their own, {@code merge#<id>}, written with what they move. */
public final class DynamoMerges implements Merges {
  private static final String THERE = "attribute_exists(pk)";
  private static final String ACTIVE =
      THERE + " AND attribute_not_exists(mergedInto) AND attribute_not_exists(discardedAt)";
  private static final String NEXT_VERSION = "ADD version :one";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;
  private final CampaignLists lists;

  public DynamoMerges(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
    this.lists = new CampaignLists(dynamo, table);
  }

  @Override
  public boolean merge(Merge merge, Company from, List<Deed> deeds) {
    var together = new Transaction(dynamo, table).putNew(MergeItems.item(merge));
    var given = of(merge.moved(), merge.into().id());
    return lists.change(together, merge.moved(), given)
        && commit(together, merge, from, ACTIVE, deeds);
  }

  @Override
  public boolean undo(Merge undone, Company from, List<Deed> deeds) {
    var together =
        new Transaction(dynamo, table)
            .put(MergeItems.item(undone), THERE + " AND attribute_not_exists(undoneAt)", Map.of());
    var back = undone.movedBack();
    return lists.change(together, of(back, undone.into().id()), back)
        && commit(together, undone, from, THERE, deeds);
  }

  /** The other company's version goes on, too: whoever read its list before shall notice. */
  private boolean commit(
      Transaction together, Merge merge, Company from, String condition, List<Deed> deeds) {
    long version = from.version();
    together
        .put(CompanyItems.next(from), CompanyItems.SAME_VERSION, CompanyItems.version(version))
        .update(
            Item.key(CompanyItems.pk(merge.into().id()), CompanyItems.COMPANY),
            NEXT_VERSION,
            condition,
            Map.of(":one", Item.number(1)));
    deeds.forEach(deed -> together.leave(audit, deed));
    return together.commit();
  }

  private static List<CampaignAssignment> of(
      List<CampaignAssignment> assignments, CompanyId company) {
    return assignments.stream().map(assignment -> assignment.of(company)).toList();
  }

  @Override
  public Optional<Merge> find(MergeId id) {
    return dynamo.get(table, MergeItems.pk(id), MergeItems.MERGE).map(MergeItems::merge);
  }

  @Override
  public List<Merge> since(Instant from) {
    return dynamo
        .all(
            QueryRequest.builder()
                .tableName(table)
                .indexName("byName")
                .keyConditionExpression("namePk = :namePk AND nameSk > :from")
                .expressionAttributeValues(
                    Map.of(
                        ":namePk", Item.text(MergeItems.MERGES),
                        ":from", Item.text(Item.sortable(from))))
                .scanIndexForward(false)
                .build())
        .stream()
        .map(MergeItems::merge)
        .toList();
  }
}

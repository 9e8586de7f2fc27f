package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Merge;
import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.util.List;

/** The item of a merge, to and fro; the index lists those that hold. */
final class MergeItems {
  static final String MERGE = "merge";
  static final String MERGES = "merges";

  private MergeItems() {}

  static String pk(MergeId id) {
    return "merge#" + id;
  }

  static Item item(Merge merge) {
    var item =
        Item.of(MERGE, pk(merge.id()), MERGE)
            .with("from", merge.from().id().value())
            .with("fromName", merge.from().name())
            .with("into", merge.into().id().value())
            .with("intoName", merge.into().name())
            .with("at", merge.at())
            .with("by", merge.by())
            .with("moved", merge.moved().stream().map(MergeItems::line).toList());
    var undone = merge.undone();
    return undone == null
        ? item.with("namePk", MERGES).with("nameSk", Item.sortable(merge.at()) + "#" + merge.id())
        : item.with("undoneAt", undone.at())
            .with("left", undone.left().stream().map(MergeItems::line).toList());
  }

  static Merge merge(Item item) {
    return new Merge(
        new MergeId(item.pk().substring("merge#".length())),
        new Merge.Side(new CompanyId(item.required("from")), item.required("fromName")),
        new Merge.Side(new CompanyId(item.required("into")), item.required("intoName")),
        item.instant("at").orElse(Instant.EPOCH),
        item.required("by"),
        assignments(item, "moved"),
        item.instant("undoneAt")
            .map(at -> new Merge.Undone(at, assignments(item, "left")))
            .orElse(null));
  }

  /** The assignment's line and the campaign's name, which may hold any character. */
  private static String line(CampaignAssignment assignment) {
    return CompanyItems.line(assignment) + " " + assignment.name();
  }

  private static List<CampaignAssignment> assignments(Item item, String name) {
    return item.texts(name).stream().map(MergeItems::assignment).toList();
  }

  private static CampaignAssignment assignment(String line) {
    var campaign = line.split(" ", 4)[3];
    return CompanyItems.assignment(CampaignKey.of(campaign), campaign, line);
  }
}

package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Each campaign's own list of its assignments, and the same in its companies' partitions. A list is
 * written upon the version that was read, so that a campaign is one company's at any instant
 * whoever writes at once.
 */
final class CampaignLists {
  private static final String SAME = "attribute_not_exists(pk) OR version = :version";

  private final Dynamo dynamo;
  private final String table;

  CampaignLists(Dynamo dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Adds the writes that take assignments away and give others.
   *
   * @return false when one to be taken away is not there, or one to be given overlaps another
   */
  boolean change(
      Transaction together,
      Collection<CampaignAssignment> taken,
      Collection<CampaignAssignment> given) {
    var names =
        Stream.concat(taken.stream(), given.stream())
            .collect(
                Collectors.toMap(
                    CampaignAssignment::campaign, CampaignAssignment::name, (_, newer) -> newer));
    for (var campaign : names.entrySet()) {
      if (!relist(together, campaign.getKey(), campaign.getValue(), taken, given)) {
        return false;
      }
    }
    var kept = given.stream().map(CampaignLists::key).toList();
    taken.stream()
        .map(CampaignLists::key)
        .filter(key -> !kept.contains(key))
        .forEach(together::delete);
    given.forEach(assignment -> together.put(CompanyItems.item(assignment)));
    return true;
  }

  private boolean relist(
      Transaction together,
      CampaignKey key,
      String name,
      Collection<CampaignAssignment> taken,
      Collection<CampaignAssignment> given) {
    var before = dynamo.get(table, CompanyItems.pk(key), CompanyItems.CAMPAIGN);
    var list = new ArrayList<>(before.map(CompanyItems::assignments).orElse(List.of()));
    for (var assignment : taken) {
      if (assignment.campaign().equals(key) && !list.removeIf(other -> same(other, assignment))) {
        return false;
      }
    }
    for (var assignment : given) {
      if (list.stream().anyMatch(assignment::overlaps)) {
        return false;
      }
      if (assignment.campaign().equals(key)) {
        list.add(assignment);
      }
    }
    long version = before.map(item -> item.number(CompanyItems.VERSION, 0)).orElse(0L);
    var values = Map.of(":version", Item.number(version));
    if (list.isEmpty()) {
      together.delete(Item.key(CompanyItems.pk(key), CompanyItems.CAMPAIGN), SAME, values);
    } else {
      together.put(CompanyItems.campaign(key, name, list, version + 1), SAME, values);
    }
    return true;
  }

  /** A campaign's list has one name for all of its assignments. */
  private static boolean same(CampaignAssignment one, CampaignAssignment other) {
    return CompanyItems.line(one).equals(CompanyItems.line(other));
  }

  private static Map<String, AttributeValue> key(CampaignAssignment assignment) {
    var item = CompanyItems.item(assignment);
    return Item.key(item.pk(), item.sk());
  }
}

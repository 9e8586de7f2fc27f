package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyNumber;
import ai.cicops.portal.directory.InboundNumber;
import ai.cicops.portal.directory.InboundNumbers;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Numbers, each an item of its own, written upon its version, and in the same transaction once more
 * with every company that has an entry of it.
 */
public final class DynamoInboundNumbers implements InboundNumbers {
  /** What an {@code IN} of DynamoDB takes. */
  private static final int MOST_NAMED = 100;

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoInboundNumbers(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public Optional<InboundNumber> find(PhoneNumber number) {
    return dynamo.get(table, NumberItems.pk(number), NumberItems.NUMBER).map(NumberItems::number);
  }

  @Override
  public Map<PhoneNumber, InboundNumber> find(Collection<PhoneNumber> numbers) {
    var keys =
        numbers.stream()
            .distinct()
            .map(number -> Item.key(NumberItems.pk(number), NumberItems.NUMBER))
            .toList();
    var found = new HashMap<PhoneNumber, InboundNumber>();
    for (var item : dynamo.all(table, keys)) {
      var number = NumberItems.number(item);
      found.put(number.number(), number);
    }
    return found;
  }

  @Override
  public boolean keep(List<Change> changes) {
    var together = new Transaction(dynamo, table);
    changes.forEach(change -> add(together, change));
    return together.commit();
  }

  private void add(Transaction together, Change change) {
    var version = change.number().version();
    var next = change.number().of(version + 1);
    if (version == 0) {
      together.putNew(NumberItems.item(next));
    } else {
      together.put(
          NumberItems.item(next), "version = :version", Map.of(":version", Item.number(version)));
    }
    for (var company : change.touched()) {
      var known = CompanyNumber.of(next, company);
      if (known.entries().isEmpty()) {
        together.delete(NumberItems.key(company, next.number()));
      } else {
        together.put(NumberItems.item(known));
      }
    }
    change.deeds().forEach(deed -> together.leave(audit, deed));
  }

  @Override
  public List<CompanyNumber> list(
      String text, Set<CompanyId> companies, @Nullable String after, int limit) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":namePk", Item.text(NumberItems.NUMBERS));
    if (after != null) {
      values.put(":after", Item.text(after));
    }
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byName")
            .keyConditionExpression(
                after == null ? "namePk = :namePk" : "namePk = :namePk AND nameSk > :after");
    if (text.isEmpty()) {
      request.limit(limit);
    } else {
      request.filterExpression(filter(text, companies, values));
    }
    var found = new ArrayList<CompanyNumber>();
    var next = request.expressionAttributeValues(values).build();
    while (true) {
      var page = dynamo.page(next);
      page.items().stream().map(NumberItems::ofCompany).forEach(found::add);
      if (found.size() >= limit || page.lastKey().isEmpty()) {
        return List.copyOf(found.subList(0, Math.min(found.size(), limit)));
      }
      next = next.toBuilder().exclusiveStartKey(page.lastKey()).build();
    }
  }

  private static String filter(
      String text, Set<CompanyId> companies, Map<String, AttributeValue> values) {
    values.put(":text", Item.text(CompanyNumber.sought(text)));
    var names = new ArrayList<String>();
    for (var company : companies.stream().limit(MOST_NAMED).toList()) {
      var name = ":c" + names.size();
      names.add(name);
      values.put(name, Item.text(CompanyItems.pk(company)));
    }
    var mentions = "contains(searched, :text)";
    return names.isEmpty() ? mentions : mentions + " OR pk IN (" + String.join(", ", names) + ")";
  }
}

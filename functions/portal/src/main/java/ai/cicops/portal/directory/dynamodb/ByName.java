package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyFilter;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyState;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the index {@code byName}. What few companies fit is looked for by DynamoDB itself, a
 * megabyte of them in a request: some 2,500 companies, of which only those found come over the
 * wire.
 */
final class ByName {
  /** Beyond, the megabyte of a request is the limit. */
  private static final int MOST_LIMITED = 1000;

  private final Dynamo dynamo;
  private final String table;

  ByName(Dynamo dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** As many as are wanted beyond the key given. */
  List<Company> companies(CompanyFilter filter, @Nullable String after, int wanted) {
    var state = filter.state();
    if (state == CompanyState.MERGED) {
      return List.of();
    }
    var values = new HashMap<String, AttributeValue>();
    var conditions = new ArrayList<String>();
    if (!filter.text().isEmpty()) {
      // an item of before there was such an attribute is looked at here
      values.put(":text", Item.text(Company.folded(filter.text())));
      conditions.add(
          "(attribute_not_exists(searched) OR contains(searched, :text)"
              + anyOf(filter.named(), values)
              + ")");
    }
    var trade = filter.trade();
    if (trade != null) {
      conditions.add("(attribute_not_exists(tradeIds) OR contains(tradeIds, :trade))");
      values.put(":trade", Item.text(trade.value()));
    }
    if (state == CompanyState.NEEDS_REVIEW || state == CompanyState.ACTIVE) {
      conditions.add("needsReview = :review");
      values.put(":review", AttributeValue.fromBool(state == CompanyState.NEEDS_REVIEW));
    }
    var namePk = state == CompanyState.DISCARDED ? CompanyItems.DISCARDED : CompanyItems.COMPANIES;
    var request = beyond(namePk, after, values);
    if (!conditions.isEmpty()) {
      request.filterExpression(String.join(" AND ", conditions));
    }
    boolean few = !filter.text().isEmpty() || trade != null || state == CompanyState.NEEDS_REVIEW;
    if (!few && wanted < MOST_LIMITED) {
      request.limit(wanted);
    }
    return pages(request.build())
        .map(CompanyItems::company)
        .filter(filter::takes)
        .limit(wanted)
        .toList();
  }

  private static String anyOf(Set<TradeId> trades, Map<String, AttributeValue> values) {
    var any = new StringBuilder();
    for (var trade : trades) {
      var name = ":t" + values.size();
      values.put(name, Item.text(trade.value()));
      any.append(" OR contains(tradeIds, ").append(name).append(')');
    }
    return any.toString();
  }

  /** Only what it takes comes over the wire. */
  Map<CompanyId, List<TradeId>> trades() {
    var trades = new HashMap<CompanyId, List<TradeId>>();
    pages(
            beyond(CompanyItems.COMPANIES, null, new HashMap<>())
                .projectionExpression(
                    "pk, " + CompanyItems.TRADES + ", " + CompanyItems.TRADE_NAMES)
                .build())
        .forEach(item -> {
          var of = CompanyItems.trades(item);
          if (!of.isEmpty()) {
            trades.put(CompanyItems.id(item), of);
          }
        });
    return trades;
  }

  List<CampaignAssignment> campaigns() {
    return pages(beyond(CompanyItems.CAMPAIGNS, null, new HashMap<>()).build())
        .flatMap(campaign -> CompanyItems.assignments(campaign).stream())
        .toList();
  }

  private QueryRequest.Builder beyond(
      String namePk, @Nullable String after, Map<String, AttributeValue> values) {
    values.put(":namePk", Item.text(namePk));
    if (after != null) {
      values.put(":after", Item.text(after));
    }
    return QueryRequest.builder()
        .tableName(table)
        .indexName("byName")
        .keyConditionExpression(
            after == null ? "namePk = :namePk" : "namePk = :namePk AND nameSk > :after")
        .expressionAttributeValues(values);
  }

  /** One after the other, as long as somebody reads on. */
  private Stream<Item> pages(QueryRequest first) {
    return Stream.iterate(
            dynamo.page(first),
            page -> page != null,
            page ->
                page.lastKey().isEmpty()
                    ? null
                    : dynamo.page(first.toBuilder().exclusiveStartKey(page.lastKey()).build()))
        .flatMap(page -> page.items().stream());
  }
}

package ai.cicops.portal.platform.dynamodb;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.aws.AwsEndpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The one DynamoDB client of a function, made at its first use. A lost condition is {@code false},
 * an outage is {@link Unavailable}, all else a fault.
 */
public final class Dynamo {
  private static final Set<String> LOST_RACES =
      Set.of("ConditionalCheckFailed", "TransactionConflict");
  private static final Set<String> THROTTLES =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  /** Less than a request function has, so that a person hears that the portal is away. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final AwsEndpoint endpoint;
  private @Nullable DynamoDbClient client;

  public Dynamo(Surroundings surroundings) {
    var settings = surroundings.settings();
    this.endpoint = AwsEndpoint.read(settings, "DYNAMODB");
    settings.check();
  }

  public Optional<Item> get(String table, String pk, String sk) {
    var request =
        GetItemRequest.builder()
            .tableName(table)
            .key(Item.key(pk, sk))
            .consistentRead(true)
            .build();
    var found = call(dynamo -> dynamo.getItem(request));
    return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
  }

  /**
   * The items of these keys, consistently read, in any order, a hundred in a request; those that
   * are not there are left out.
   */
  public List<Item> all(String table, List<Map<String, AttributeValue>> keys) {
    var items = new ArrayList<Item>();
    for (int from = 0; from < keys.size(); from += 100) {
      var left =
          KeysAndAttributes.builder()
              .keys(keys.subList(from, Math.min(from + 100, keys.size())))
              .consistentRead(true)
              .build();
      while (left != null && left.hasKeys()) {
        var request =
            BatchGetItemRequest.builder().requestItems(java.util.Map.of(table, left)).build();
        var answer = call(dynamo -> dynamo.batchGetItem(request));
        answer
            .responses()
            .getOrDefault(table, List.of())
            .forEach(attributes -> items.add(new Item(attributes)));
        left = answer.unprocessedKeys().get(table);
      }
    }
    return items;
  }

  /** One page of a query; the caller builds the request, except for nothing. */
  public Page page(QueryRequest request) {
    var answer = call(dynamo -> dynamo.query(request));
    return new Page(answer.items().stream().map(Item::new).toList(), answer.lastEvaluatedKey());
  }

  /** Every page of a query, in order. */
  public List<Item> all(QueryRequest request) {
    var items = new ArrayList<Item>();
    var next = request;
    while (true) {
      var page = page(next);
      items.addAll(page.items());
      if (page.lastKey().isEmpty()) {
        return items;
      }
      next = request.toBuilder().exclusiveStartKey(page.lastKey()).build();
    }
  }

  /**
   * All items of a partition whose sort key starts with the prefix, consistently read; an empty
   * prefix, which DynamoDB does not take, means all of the partition.
   */
  public List<Item> beginning(String table, String pk, String prefix) {
    return all(inPartition(table, pk, prefix).build());
  }

  private static QueryRequest.Builder inPartition(String table, String pk, String prefix) {
    var request = QueryRequest.builder().tableName(table).consistentRead(true);
    return prefix.isEmpty()
        ? request
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(java.util.Map.of(":pk", Item.text(pk)))
        : request
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                java.util.Map.of(":pk", Item.text(pk), ":prefix", Item.text(prefix)));
  }

  /**
   * Some of the same, the greatest sort key first.
   *
   * @param after the sort key behind which they begin; null for the first
   */
  public List<Item> greatestFirst(
      String table, String pk, String prefix, @Nullable String after, int limit) {
    var request = inPartition(table, pk, prefix).scanIndexForward(false).limit(limit);
    if (after != null) {
      request.exclusiveStartKey(Item.key(pk, after));
    }
    return page(request.build()).items();
  }

  /** Puts; false when the condition did not hold. */
  public boolean put(PutItemRequest request) {
    return held(dynamo -> dynamo.putItem(request));
  }

  /** Puts an item that must not be there yet; false when it is. */
  public boolean putNew(String table, Item item) {
    return put(
        PutItemRequest.builder()
            .tableName(table)
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(pk)")
            .build());
  }

  /**
   * Puts an item in the place of the one of a version, or where none is when that is null; false
   * when something else is there.
   */
  public boolean replace(String table, Item item, @Nullable String version) {
    return version == null
        ? putNew(table, item)
        : put(
            PutItemRequest.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression("version = :version")
                .expressionAttributeValues(Map.of(":version", Item.text(version)))
                .build());
  }

  public boolean update(UpdateItemRequest request) {
    return held(dynamo -> dynamo.updateItem(request));
  }

  public boolean delete(DeleteItemRequest request) {
    return held(dynamo -> dynamo.deleteItem(request));
  }

  /**
   * All or nothing, at most 100 writes; false when a condition did not hold or another transaction
   * was in the way.
   */
  public boolean transact(List<TransactWriteItem> writes) {
    try {
      call(dynamo -> dynamo.transactWriteItems(request -> request.transactItems(writes)));
      return true;
    } catch (TransactionCanceledException cancelled) {
      if (!cancelled.hasCancellationReasons() || causedBy(cancelled, LOST_RACES)) {
        return false;
      }
      if (causedBy(cancelled, THROTTLES)) {
        throw new Unavailable("dynamodb", cancelled);
      }
      throw cancelled;
    }
  }

  private static boolean causedBy(TransactionCanceledException cancelled, Set<String> codes) {
    return cancelled.cancellationReasons().stream().anyMatch(why -> codes.contains(why.code()));
  }

  /** Unconditional writes in batches of 25, repeated until all are taken. */
  public void write(String table, List<WriteRequest> writes) {
    for (int from = 0; from < writes.size(); from += 25) {
      var left = writes.subList(from, Math.min(from + 25, writes.size()));
      while (!left.isEmpty()) {
        var request =
            BatchWriteItemRequest.builder().requestItems(java.util.Map.of(table, left)).build();
        left =
            call(dynamo -> dynamo.batchWriteItem(request))
                .unprocessedItems()
                .getOrDefault(table, List.of());
      }
    }
  }

  private boolean held(Function<DynamoDbClient, ?> call) {
    try {
      call(call);
      return true;
    } catch (ConditionalCheckFailedException lost) {
      return false;
    }
  }

  private <T> T call(Function<DynamoDbClient, T> call) {
    try {
      return call.apply(client());
    } catch (SdkClientException unreachable) {
      throw new Unavailable("dynamodb", unreachable);
    } catch (DynamoDbException fault) {
      if (fault.isThrottlingException()
          || fault.statusCode() >= 500
          || fault instanceof TransactionConflictException) {
        throw new Unavailable("dynamodb", fault);
      }
      throw fault;
    }
  }

  private synchronized DynamoDbClient client() {
    if (client == null) {
      client = endpoint.client(DynamoDbClient.builder(), PATIENCE);
    }
    return client;
  }
}

package ai.cicops.portal.platform.dynamodb;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes that happen together or not at all: a fact, what others hear of it, and who did it. A
 * hundred at most, each of another item.
 */
public final class Transaction {
  public static final int MOST = 100;
  private static final Pattern NAME = Pattern.compile("#\\w+");
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String NEXT = "version = :read OR (:read = :none AND " + NEW + ")";

  private final Dynamo dynamo;
  private final String table;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  /**
   * @param table of all writes but the audit's
   */
  public Transaction(Dynamo dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Puts an item, whatever was there. */
  public Transaction put(Item item) {
    return add(write -> write.put(put -> put.tableName(table).item(item.attributes())));
  }

  /**
   * Puts an item's next version in the place of the one that was read.
   *
   * @param read its attribute {@code version}; 0 for an item that was not there
   */
  public Transaction putNext(Item item, long read) {
    return put(item, NEXT, Map.of(":read", Item.number(read), ":none", Item.number(0)));
  }

  public Transaction putNew(Item item) {
    return putNew(table, item);
  }

  private Transaction putNew(String where, Item item) {
    return add(write ->
        write.put(put -> put.tableName(where).item(item.attributes()).conditionExpression(NEW)));
  }

  /**
   * @param condition an attribute whose name is a word of DynamoDB's own is written {@code #name}
   */
  public Transaction put(Item item, String condition, Map<String, AttributeValue> values) {
    return add(write ->
        write.put(put -> {
          put.tableName(table).item(item.attributes()).conditionExpression(condition);
          names(condition, put::expressionAttributeNames);
          if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
          }
        }));
  }

  /**
   * @param expression names as in {@link #put(Item, String, Map)}
   * @param values of expression and condition; each must be used
   */
  public Transaction update(
      Map<String, AttributeValue> key,
      String expression,
      String condition,
      Map<String, AttributeValue> values) {
    return add(write ->
        write.update(update -> {
          update
              .tableName(table)
              .key(key)
              .updateExpression(expression)
              .conditionExpression(condition)
              .expressionAttributeValues(values);
          names(expression + " " + condition, update::expressionAttributeNames);
        }));
  }

  /** Deletes an item, whether it is there or not. */
  public Transaction delete(Map<String, AttributeValue> key) {
    return add(write -> write.delete(delete -> delete.tableName(table).key(key)));
  }

  public Transaction delete(
      Map<String, AttributeValue> key, String condition, Map<String, AttributeValue> values) {
    return add(write ->
        write.delete(delete -> {
          delete.tableName(table).key(key).conditionExpression(condition);
          names(condition, delete::expressionAttributeNames);
          if (!values.isEmpty()) {
            delete.expressionAttributeValues(values);
          }
        }));
  }

  /** Writes nothing, but holds the others to a condition. */
  public Transaction check(
      Map<String, AttributeValue> key, String condition, Map<String, AttributeValue> values) {
    return add(write ->
        write.conditionCheck(check -> {
          check.tableName(table).key(key).conditionExpression(condition);
          names(condition, check::expressionAttributeNames);
          if (!values.isEmpty()) {
            check.expressionAttributeValues(values);
          }
        }));
  }

  /** Owes an event to the bus; one that was put before is refused. */
  public Transaction tell(OutboxEvent event) {
    return tell(table, event);
  }

  private Transaction tell(String where, OutboxEvent event) {
    return putNew(where, Outbox.item(event));
  }

  /** Notes who did it; an entry that was written before is refused. */
  public Transaction note(String auditTable, AuditEntry entry) {
    return putNew(auditTable, AuditTrail.item(entry));
  }

  public Transaction leave(String auditTable, Deed deed) {
    return leave(table, auditTable, deed);
  }

  /**
   * The same of a fact in a table without an outbox.
   *
   * @param eventTable whose stream the bus takes
   */
  public Transaction leave(String eventTable, String auditTable, Deed deed) {
    deed.events().forEach(event -> tell(eventTable, event));
    return note(auditTable, deed.entry());
  }

  public int size() {
    return writes.size();
  }

  /** False when a condition did not hold or another transaction was in the way. */
  public boolean commit() {
    return dynamo.transact(writes);
  }

  private static void names(String expression, Consumer<Map<String, String>> builder) {
    var names =
        NAME.matcher(expression)
            .results()
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> name.substring(1)));
    if (!names.isEmpty()) {
      builder.accept(names);
    }
  }

  private Transaction add(Consumer<TransactWriteItem.Builder> write) {
    var one = TransactWriteItem.builder();
    write.accept(one);
    writes.add(one.build());
    return this;
  }
}

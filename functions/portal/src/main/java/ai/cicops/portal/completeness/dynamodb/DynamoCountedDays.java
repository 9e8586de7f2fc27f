package ai.cicops.portal.completeness.dynamodb;

import ai.cicops.portal.completeness.CountedDay;
import ai.cicops.portal.completeness.CountedDays;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** {@link CountedDays} as one item a day. */
public final class DynamoCountedDays implements CountedDays {
  private static final String PK = "counted";
  private static final String CURSOR = "cursor";
  private static final String BEFORE = "before";

  /** See {@link CountedLine}. */
  private static final String LINES = "lines";

  /** Counts the changes; each is conditional on the one before. */
  private static final String REVISION = "revision";

  private static final int TRIES = 5;

  private final Dynamo dynamo;
  private final String table;

  public DynamoCountedDays(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public List<CountedDay> of(LocalDate from, LocalDate to) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(
                    ":pk", Item.text(PK),
                    ":from", Item.text(from.toString()),
                    ":to", Item.text(to.toString())))
            .build();
    return dynamo.all(request).stream().map(DynamoCountedDays::day).toList();
  }

  @Override
  public void update(LocalDate day, UnaryOperator<CountedDay> change) {
    for (int tries = 0; tries < TRIES; tries++) {
      var kept = dynamo.get(table, PK, day.toString());
      var before = kept.map(DynamoCountedDays::day).orElse(new CountedDay(day, List.of()));
      var after = change.apply(before);
      if (after.equals(before) || put(after, kept)) {
        return;
      }
    }
    throw new Unavailable("counted_contended", null);
  }

  private boolean put(CountedDay day, Optional<Item> kept) {
    long revision = kept.map(item -> item.number(REVISION, 0)).orElse(0L);
    var item =
        Item.of("countedDay", PK, day.day().toString())
            .with(LINES, day.lines().stream().map(CountedLine::text).toList())
            .with(REVISION, revision + 1);
    var put = PutItemRequest.builder().tableName(table).item(item.attributes());
    return dynamo.put(
        kept.isEmpty()
            ? put.conditionExpression("attribute_not_exists(pk)").build()
            : put.conditionExpression("revision = :revision")
                .expressionAttributeValues(Map.of(":revision", Item.number(revision)))
                .build());
  }

  @Override
  public Optional<LocalDate> cursor() {
    return dynamo.get(table, PK, CURSOR).flatMap(item -> item.find(BEFORE)).map(LocalDate::parse);
  }

  @Override
  public void keepCursor(@Nullable LocalDate before) {
    var item =
        Item.of("countedCursor", PK, CURSOR)
            .with(BEFORE, before == null ? null : before.toString());
    dynamo.put(PutItemRequest.builder().tableName(table).item(item.attributes()).build());
  }

  private static CountedDay day(Item item) {
    var day = LocalDate.parse(item.sk());
    return new CountedDay(
        day, item.texts(LINES).stream().map(text -> CountedLine.read(day, text)).toList());
  }
}

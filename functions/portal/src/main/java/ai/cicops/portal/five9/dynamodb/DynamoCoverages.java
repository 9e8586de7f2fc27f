package ai.cicops.portal.five9.dynamodb;

import ai.cicops.portal.five9.Coverage;
import ai.cicops.portal.five9.Coverages;
import ai.cicops.portal.five9.Intervals;
import ai.cicops.portal.five9.Window;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** {@link Coverages} as one item; windows are texts {@code <start>/<end>}. */
public final class DynamoCoverages implements Coverages {
  private static final String PK = "five9";
  private static final String SK = "coverage";
  private static final String SINCE = "since";
  private static final String COVERED = "covered";
  private static final String UNAVAILABLE = "unavailable";
  private static final String BACKFILLED = "backfilled";

  /** Counts the changes; each is conditional on the one before. */
  private static final String REVISION = "revision";

  private static final int TRIES = 5;

  private final Dynamo dynamo;
  private final String table;

  public DynamoCoverages(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public Coverage load() {
    return dynamo.get(table, PK, SK).map(DynamoCoverages::coverage).orElse(Coverage.NONE);
  }

  @Override
  public Coverage update(UnaryOperator<Coverage> change) {
    for (int tries = 0; tries < TRIES; tries++) {
      var kept = dynamo.get(table, PK, SK);
      var before = kept.map(DynamoCoverages::coverage).orElse(Coverage.NONE);
      var after = change.apply(before);
      if (after.equals(before) || put(after, kept)) {
        return after;
      }
    }
    throw new Unavailable("coverage_contended", null);
  }

  private boolean put(Coverage coverage, Optional<Item> kept) {
    long revision = kept.map(item -> item.number(REVISION, 0)).orElse(0L);
    var backfilled = coverage.backfilled();
    var item =
        Item.of("coverage", PK, SK)
            .with(SINCE, coverage.since())
            .with(COVERED, texts(coverage.covered()))
            .with(UNAVAILABLE, texts(coverage.unavailable()))
            .with(BACKFILLED, backfilled == null ? null : backfilled.toString())
            .with(REVISION, revision + 1);
    var put = PutItemRequest.builder().tableName(table).item(item.attributes());
    return dynamo.put(
        kept.isEmpty()
            ? put.conditionExpression("attribute_not_exists(pk)").build()
            : put.conditionExpression("revision = :revision")
                .expressionAttributeValues(Map.of(":revision", Item.number(revision)))
                .build());
  }

  private static Coverage coverage(Item item) {
    return new Coverage(
        item.instant(SINCE).orElse(null),
        intervals(item.texts(COVERED)),
        intervals(item.texts(UNAVAILABLE)),
        item.find(BACKFILLED).map(LocalDate::parse).orElse(null));
  }

  private static List<String> texts(Intervals intervals) {
    return intervals.windows().stream().map(window -> window.start() + "/" + window.end()).toList();
  }

  private static Intervals intervals(List<String> texts) {
    return new Intervals(
        texts.stream()
            .map(text -> {
              int slash = text.indexOf('/');
              return new Window(
                  Instant.parse(text.substring(0, slash)),
                  Instant.parse(text.substring(slash + 1)));
            })
            .toList());
  }
}

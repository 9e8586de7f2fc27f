package ai.cicops.portal.calls.dynamodb;

import ai.cicops.portal.calls.Classifications;
import ai.cicops.portal.calls.Disposition;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Meanings;
import ai.cicops.portal.calls.Meanings.Said;
import ai.cicops.portal.calls.Outcome;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * What was said in one item, a line {@code 2 lost yes no Gone Fishing} each: version, outcome,
 * bookable, billable, name. Each disposition that was met in an item of its own, beside the others
 * and away from what was said, which the sync has no business with.
 */
public final class DynamoClassifications implements Classifications {
  private static final String SAID = "dispositions";
  private static final String LINES = "lines";
  private static final String VERSION = "version";
  private static final String MET = "met-dispositions";
  private static final String NAME = "name";

  /** The newest day (UTC) with a call of it. */
  private static final String LAST = "lastOn";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoClassifications(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public Meanings now() {
    return dynamo.get(table, SAID, SAID).map(DynamoClassifications::read).orElse(Meanings.USUAL);
  }

  private static Meanings read(Item item) {
    return new Meanings(
        item.texts(LINES).stream().map(DynamoClassifications::said).toList(),
        item.number(VERSION, 0));
  }

  private static Said said(String line) {
    var part = line.split(" ", 5);
    var outcome = Facet.of(Outcome.class, part[1]).orElseThrow();
    return new Said(
        new Disposition(part[4], outcome, part[2].equals("yes"), part[3].equals("yes")),
        Long.parseLong(part[0]));
  }

  @Override
  public boolean change(Meanings next, Deed deed) {
    var item =
        Item.of(SAID, SAID, SAID)
            .with(LINES, next.said().stream().map(DynamoClassifications::line).toList())
            .with(VERSION, next.version());
    return new Transaction(dynamo, table)
        .putNext(item, next.version() - 1)
        .leave(audit, deed)
        .commit();
  }

  private static String line(Said said) {
    var meaning = said.meaning();
    return String.join(
        " ",
        Long.toString(said.version()),
        Facet.code(meaning.outcome()),
        meaning.bookable() ? "yes" : "no",
        meaning.billable() ? "yes" : "no",
        meaning.name());
  }

  @Override
  public void meet(String name, LocalDate on) {
    var item =
        Item.of("met-disposition", MET, name.strip().toLowerCase(Locale.ROOT))
            .with(NAME, name)
            .with(LAST, on.toString());
    dynamo.put(
        PutItemRequest.builder()
            .tableName(table)
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(pk) OR " + LAST + " < :on")
            .expressionAttributeValues(Map.of(":on", Item.text(on.toString())))
            .build());
  }

  @Override
  public List<Met> met() {
    return dynamo.beginning(table, MET, "").stream()
        .map(item -> new Met(item.required(NAME), LocalDate.parse(item.required(LAST))))
        .toList();
  }
}

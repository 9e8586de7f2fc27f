package ai.cicops.portal.retention.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import ai.cicops.portal.retention.Progress;
import ai.cicops.portal.retention.Progress.Open;
import ai.cicops.portal.retention.PurgeReport;
import ai.cicops.portal.retention.PurgeTally;
import ai.cicops.portal.retention.Purges;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * {@link Purges} in DynamoDB:
 *
 * <pre>{@code
 * pk purges#<company>   sk progress          clean · of · openAt · openDays · openTo
 * pk purges#<company>   sk <instant>[#dry]   days · recordings · bytes · held · oldest · newest
 * }</pre>
 */
public final class DynamoPurges implements Purges {
  private static final String PROGRESS = "progress";
  private static final String DRY = "#dry";

  /** Behind whatever begins with a digit, as instants do. */
  private static final String PAST_REPORTS = ":";

  private static final Duration DRY_KEPT = Duration.ofDays(30);

  private final Dynamo dynamo;
  private final String table;
  private final String audit;
  private final InstantSource clock;

  public DynamoPurges(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public Progress progress(CompanyId company) {
    return dynamo
        .get(table, pk(company), PROGRESS)
        .map(DynamoPurges::progress)
        .orElse(Progress.NONE);
  }

  @Override
  public void keep(CompanyId company, Progress progress) {
    dynamo.put(
        PutItemRequest.builder()
            .tableName(table)
            .item(item(company, progress).attributes())
            .build());
  }

  @Override
  public void end(PurgeReport report, Progress progress, Deed deed) {
    // refused when it was written before, and its answer lost
    var unused =
        new Transaction(dynamo, table)
            .put(item(report))
            .put(item(report.company(), progress))
            .leave(audit, deed)
            .commit();
  }

  @Override
  public void keep(PurgeReport dry) {
    dynamo.put(
        PutItemRequest.builder()
            .tableName(table)
            .item(item(dry).expiring(dry.at().plus(DRY_KEPT)).attributes())
            .build());
  }

  @Override
  public List<PurgeReport> latest(CompanyId company, int limit) {
    var now = clock.instant();
    return dynamo
        .page(
            QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                    Map.of(
                        ":pk",
                        Item.text(pk(company)),
                        ":first",
                        Item.text("0"),
                        ":last",
                        Item.text(PAST_REPORTS)))
                .scanIndexForward(false)
                .limit(limit)
                .build())
        .items()
        .stream()
        .filter(item -> !item.expired(now))
        .map(item -> report(company, item))
        .toList();
  }

  private static String pk(CompanyId company) {
    return "purges#" + company;
  }

  private static Item item(CompanyId company, Progress progress) {
    var open = progress.open();
    var item =
        Item.of("purgeProgress", pk(company), PROGRESS)
            .with("clean", text(progress.clean()))
            .with("of", progress.of());
    return open == null
        ? item
        : item.with("openAt", open.at())
            .with("openDays", open.days())
            .with("openTo", open.to().toString());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static Progress progress(Item item) {
    return new Progress(
        item.find("clean").map(LocalDate::parse).orElse(null),
        item.find("of").orElse(""),
        item.instant("openAt").map(at -> open(item, at)).orElse(null));
  }

  private static Open open(Item item, Instant at) {
    return new Open(
        at, Math.toIntExact(item.number("openDays", 0)), LocalDate.parse(item.required("openTo")));
  }

  private static Item item(PurgeReport report) {
    var tally = report.tally();
    return Item.of(
            "purge", pk(report.company()), Item.sortable(report.at()) + (report.dry() ? DRY : ""))
        .with("at", report.at())
        .with("days", report.days())
        .with("recordings", tally.recordings())
        .with("bytes", tally.bytes())
        .with("held", tally.held())
        .with("oldest", tally.oldest())
        .with("newest", tally.newest());
  }

  private static PurgeReport report(CompanyId company, Item item) {
    return new PurgeReport(
        company,
        Instant.parse(item.required("at")),
        item.sk().endsWith(DRY),
        Math.toIntExact(item.number("days", 0)),
        new PurgeTally(
            Math.toIntExact(item.number("recordings", 0)),
            item.number("bytes", 0),
            Math.toIntExact(item.number("held", 0)),
            item.instant("oldest").orElse(null),
            item.instant("newest").orElse(null)));
  }
}

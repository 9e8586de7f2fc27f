package ai.cicops.portal.exports.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.Exports;
import ai.cicops.portal.exports.Place;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An export is one item; who asked and its company have a line each, which never changes. */
public final class DynamoExports implements Exports {
  private final Dynamo dynamo;
  private final String table;
  private final String audit;
  private final InstantSource clock;

  public DynamoExports(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    this.clock = surroundings.clock();
    settings.check();
  }

  @Override
  public Optional<Export> find(ExportId id) {
    return dynamo
        .get(table, ExportItems.pk(id), ExportItems.EXPORT)
        .filter(item -> !item.expired(clock.instant()))
        .map(ExportItems::export);
  }

  @Override
  public List<Export> of(UserId asker, @Nullable Place after, int limit) {
    return lines(ExportItems.pk(asker), after, limit);
  }

  @Override
  public List<Export> of(CompanyId company, @Nullable Place after, int limit) {
    return lines(ExportItems.pk(company), after, limit);
  }

  private List<Export> lines(String pk, @Nullable Place after, int limit) {
    var behind = after == null ? null : ExportItems.text(after);
    var keys =
        dynamo.greatestFirst(table, pk, "", behind, limit).stream()
            .map(line -> Item.key(ExportItems.pk(ExportItems.id(line)), ExportItems.EXPORT))
            .toList();
    var now = clock.instant();
    return dynamo.all(table, keys).stream()
        .filter(item -> !item.expired(now))
        .map(ExportItems::export)
        .sorted(Comparator.comparing(Export::place))
        .toList();
  }

  @Override
  public boolean ask(Export export, Deed deed) {
    var together =
        new Transaction(dynamo, table)
            .putNew(ExportItems.item(export))
            .putNew(ExportItems.line(ExportItems.pk(export.asker()), export))
            .leave(audit, deed);
    var company = export.question().company();
    if (company != null) {
      together.putNew(ExportItems.line(ExportItems.pk(company), export));
    }
    return together.commit();
  }

  @Override
  public boolean change(Export export, Deed deed) {
    return over(export).leave(audit, deed).commit();
  }

  @Override
  public boolean change(Export export, OutboxEvent... events) {
    var together = over(export);
    List.of(events).forEach(together::tell);
    return together.commit();
  }

  private Transaction over(Export export) {
    return new Transaction(dynamo, table)
        .put(
            ExportItems.item(export),
            "version = :before",
            Map.of(":before", Item.number(export.version() - 1)));
  }
}

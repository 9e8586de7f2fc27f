package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.Optional;

/** What a company says of itself, an item a matter, each with versions of its own. */
final class CompanySheets {
  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  CompanySheets(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  Optional<Item> find(CompanyId company, String matter) {
    return dynamo.get(table, CompanyItems.pk(company), matter);
  }

  static long version(Item sheet) {
    return sheet.number(CompanyItems.VERSION, 0);
  }

  /**
   * Keeps a sheet as the next version.
   *
   * @param version that it was decided upon; false, and nothing is changed, when it is another now
   */
  boolean keep(Item sheet, long version, Deed deed) {
    return new Transaction(dynamo, table)
        .putNext(sheet.with(CompanyItems.VERSION, version + 1), version)
        .leave(audit, deed)
        .commit();
  }
}

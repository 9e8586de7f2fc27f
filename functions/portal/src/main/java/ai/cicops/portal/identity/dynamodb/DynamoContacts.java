package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Contacts;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.Map;

/** One item beside the company: {@code company#<id>} / {@code contact}. */
public final class DynamoContacts implements Contacts {
  private static final String SK = "contact";
  private static final String USER = "user";
  private static final String VERSION = "version";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoContacts(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public Named of(CompanyId company) {
    return dynamo
        .get(table, PersonItems.companyPk(company), SK)
        .map(item -> new Named(new UserId(item.required(USER)), item.number(VERSION, 0)))
        .orElse(Named.NOBODY);
  }

  @Override
  public boolean name(CompanyId company, Named named, Deed deed) {
    var user = named.user();
    if (user == null) {
      return false;
    }
    return new Transaction(dynamo, table)
        .putNext(
            Item.of("contact", PersonItems.companyPk(company), SK)
                .with(USER, user.value())
                .with(VERSION, named.next().version()),
            named.version())
        .check(
            Item.key(PersonItems.companyPk(company), PersonItems.MEMBER + user),
            "attribute_exists(pk) AND attribute_not_exists(removedAt)",
            Map.of())
        .leave(audit, deed)
        .commit();
  }
}

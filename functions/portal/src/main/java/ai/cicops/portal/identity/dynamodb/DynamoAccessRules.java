package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.AccessRule;
import ai.cicops.portal.identity.AccessRule.Subject;
import ai.cicops.portal.identity.AccessRules;
import ai.cicops.portal.identity.AddressRange;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.List;
import java.util.Locale;

/** All rules under one key: few subjects have any, and whoever asks needs several. */
public final class DynamoAccessRules implements AccessRules {
  private static final String PK = "access";
  private static final String ROLE = "role#";
  private static final String COMPANY = "company#";
  private static final String NETWORKS = "networks";
  private static final String SECOND_FACTOR = "secondFactor";
  private static final String VERSION = "version";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoAccessRules(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public List<AccessRule> all() {
    return dynamo.beginning(table, PK, "").stream().map(DynamoAccessRules::rule).toList();
  }

  @Override
  public boolean keep(AccessRule rule, Deed deed) {
    return new Transaction(dynamo, table)
        .putNext(
            Item.of("accessRule", PK, sk(rule.subject()))
                .with(NETWORKS, rule.networks().stream().map(AddressRange::text).toList())
                .with(SECOND_FACTOR, rule.secondFactor())
                .with(VERSION, rule.version() + 1),
            rule.version())
        .leave(audit, deed)
        .commit();
  }

  private static String sk(Subject subject) {
    return switch (subject) {
      case Subject.OfRole(var role) -> ROLE + role.name().toLowerCase(Locale.ROOT);
      case Subject.OfCompany(var company) -> COMPANY + company;
    };
  }

  private static AccessRule rule(Item item) {
    return new AccessRule(
        subject(item.sk()),
        item.texts(NETWORKS).stream().map(text -> AddressRange.parse(text).orElseThrow()).toList(),
        item.flag(SECOND_FACTOR),
        item.number(VERSION, 0));
  }

  private static Subject subject(String sk) {
    return sk.startsWith(ROLE)
        ? new Subject.OfRole(Role.valueOf(sk.substring(ROLE.length()).toUpperCase(Locale.ROOT)))
        : new Subject.OfCompany(new CompanyId(sk.substring(COMPANY.length())));
  }
}

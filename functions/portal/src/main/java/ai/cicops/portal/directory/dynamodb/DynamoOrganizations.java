package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptOrganization;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.Organizations;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Organizations, each with an item for every company that hangs on it. */
public final class DynamoOrganizations implements Organizations {
  private static final String THERE = "attribute_exists(pk)";
  private static final String NEXT_VERSION = "ADD version :one";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoOrganizations(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public List<KeptOrganization> list() {
    return dynamo
        .all(
            QueryRequest.builder()
                .tableName(table)
                .indexName("byName")
                .keyConditionExpression("namePk = :namePk")
                .expressionAttributeValues(
                    Map.of(":namePk", Item.text(OrganizationItems.ORGANIZATIONS)))
                .build())
        .stream()
        .map(OrganizationItems::organization)
        .toList();
  }

  @Override
  public Optional<KeptOrganization> find(OrganizationId id) {
    return dynamo
        .get(table, OrganizationItems.pk(id), OrganizationItems.ORGANIZATION)
        .map(OrganizationItems::organization);
  }

  @Override
  public List<CompanyId> companies(OrganizationId id) {
    return dynamo.beginning(table, OrganizationItems.pk(id), OrganizationItems.COMPANY).stream()
        .map(OrganizationItems::company)
        .toList();
  }

  @Override
  public boolean add(KeptOrganization organization, Deed deed) {
    return new Transaction(dynamo, table)
        .putNew(OrganizationItems.item(organization))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean change(KeptOrganization organization, Deed deed) {
    long version = organization.version();
    return new Transaction(dynamo, table)
        .put(
            OrganizationItems.item(organization.of(version + 1)),
            CompanyItems.SAME_VERSION,
            CompanyItems.version(version))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean attach(Company company, @Nullable Organization before, Deed deed) {
    var after = company.organization();
    var together =
        new Transaction(dynamo, table)
            .put(
                CompanyItems.next(company),
                CompanyItems.SAME_VERSION,
                CompanyItems.version(company.version()));
    if (before != null && (after == null || !before.id().equals(after.id()))) {
      var hanging = OrganizationItems.hanging(before.id(), company.id());
      together
          .delete(Item.key(hanging.pk(), hanging.sk()))
          .update(key(before), NEXT_VERSION, THERE, Map.of(":one", Item.number(1)));
    }
    if (after != null) {
      together
          .put(OrganizationItems.hanging(after.id(), company.id()))
          .update(
              key(after),
              NEXT_VERSION,
              THERE + " AND attribute_not_exists(discardedAt) AND #name = :name",
              Map.of(":one", Item.number(1), ":name", Item.text(after.name())));
    }
    return together.leave(audit, deed).commit();
  }

  private static Map<String, AttributeValue> key(Organization organization) {
    return Item.key(OrganizationItems.pk(organization.id()), OrganizationItems.ORGANIZATION);
  }
}

package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Outbox;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Companies with their campaigns; every change of a campaign's list is conditional. */
public final class DynamoCompanies implements Companies {
  private static final int RACES = 3;

  private final Dynamo dynamo;
  private final String table;
  private final ZoneId businessZone;
  private final InstantSource clock;

  public DynamoCompanies(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.businessZone = settings.zone("PORTAL_ZONE", "America/New_York");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public Optional<CompanyCampaigns> find(CompanyId id) {
    var items =
        dynamo.all(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :campaigns AND :company")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Item.text(CompanyItems.pk(id)),
                        ":campaigns", Item.text(CompanyItems.CAMPAIGN),
                        ":company", Item.text(CompanyItems.COMPANY)))
                .build());
    if (items.isEmpty() || !items.getLast().sk().equals(CompanyItems.COMPANY)) {
      return Optional.empty();
    }
    var campaigns =
        items.subList(0, items.size() - 1).stream()
            .map(item -> CompanyItems.assignment(id, item))
            .toList();
    return Optional.of(new CompanyCampaigns(CompanyItems.company(items.getLast()), campaigns));
  }

  @Override
  public List<CompanyCampaigns> find(Collection<CompanyId> ids) {
    return new LinkedHashSet<>(ids).stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public CompanyPage list(@Nullable String after, int limit) {
    var companies =
        byName(CompanyItems.COMPANIES, after == null ? "" : after, limit + 1).stream()
            .map(CompanyItems::company)
            .toList();
    return companies.size() <= limit
        ? new CompanyPage(companies, null)
        : new CompanyPage(companies.subList(0, limit), companies.get(limit - 1).sortKey());
  }

  @Override
  public List<CampaignAssignment> campaigns() {
    return byName(CompanyItems.CAMPAIGNS, "", Integer.MAX_VALUE).stream()
        .flatMap(campaign -> CompanyItems.assignments(campaign).stream())
        .toList();
  }

  /** In the order of the index, beyond the key given; a page may come in several parts. */
  private List<Item> byName(String namePk, String after, int limit) {
    var values =
        after.isEmpty()
            ? Map.of(":namePk", Item.text(namePk))
            : Map.of(":namePk", Item.text(namePk), ":after", Item.text(after));
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byName")
            .keyConditionExpression(
                after.isEmpty() ? "namePk = :namePk" : "namePk = :namePk AND nameSk > :after")
            .expressionAttributeValues(values);
    if (limit < Integer.MAX_VALUE) {
      request.limit(limit);
    }
    var found = new ArrayList<Item>();
    var next = request.build();
    while (true) {
      var page = dynamo.page(next);
      found.addAll(page.items());
      if (page.lastKey().isEmpty() || found.size() >= limit) {
        return found;
      }
      next = next.toBuilder().exclusiveStartKey(page.lastKey()).build();
    }
  }

  @Override
  public ClaimOutcome claim(String campaignName) {
    var key = CampaignKey.of(campaignName);
    for (int race = 0; race < RACES; race++) {
      var known = dynamo.get(table, CompanyItems.pk(key), CompanyItems.CAMPAIGN);
      if (known.isPresent()) {
        return new ClaimOutcome.Known(CompanyItems.assignments(known.get()).getLast().company());
      }
      var placeholder = placeholder(key, campaignName);
      if (dynamo.transact(claim(placeholder))) {
        return new ClaimOutcome.Claimed(placeholder.company().id());
      }
    }
    throw new Unavailable("campaign_claim_raced", null);
  }

  private CompanyCampaigns placeholder(CampaignKey key, String campaignName) {
    var id = CompanyId.placeholderFor(key);
    return new CompanyCampaigns(
        new Company(id, campaignName, "", businessZone, List.of(), null, true, clock.instant()),
        List.of(new CampaignAssignment(key, campaignName, id, null, null)));
  }

  private List<TransactWriteItem> claim(CompanyCampaigns placeholder) {
    var company = placeholder.company();
    var assignment = placeholder.campaigns().getFirst();
    var event =
        new OutboxEvent(
            "company-needs-review-" + company.id(),
            clock.instant(),
            "portal.directory",
            "CompanyNeedsReview",
            Map.of("companyId", company.id().value()));
    return List.of(
        putNew(
            CompanyItems.campaign(
                assignment.campaign(), assignment.name(), placeholder.campaigns(), 1)),
        putNew(CompanyItems.item(company)),
        putNew(CompanyItems.item(assignment)),
        Outbox.put(table, event));
  }

  @Override
  public void save(CompanyCampaigns company) {
    for (int race = 0; race < RACES; race++) {
      if (dynamo.transact(replacing(company))) {
        return;
      }
    }
    throw new Unavailable("company_save_raced", null);
  }

  private List<TransactWriteItem> replacing(CompanyCampaigns company) {
    var id = company.company().id();
    var before = find(id).map(CompanyCampaigns::campaigns).orElse(List.of());
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(put(CompanyItems.item(company.company())));
    var kept = company.campaigns().stream().map(CompanyItems::item).map(Item::sk).toList();
    before.stream()
        .map(CompanyItems::item)
        .filter(item -> !kept.contains(item.sk()))
        .forEach(item -> writes.add(delete(item)));
    company.campaigns().forEach(assignment -> writes.add(put(CompanyItems.item(assignment))));
    var touched = new LinkedHashSet<CampaignKey>();
    before.forEach(assignment -> touched.add(assignment.campaign()));
    company.campaigns().forEach(assignment -> touched.add(assignment.campaign()));
    touched.forEach(key -> writes.add(relisted(key, company)));
    return writes;
  }

  /** The campaign's own list with this company's part of it replaced. */
  private TransactWriteItem relisted(CampaignKey key, CompanyCampaigns company) {
    var id = company.company().id();
    var kept = dynamo.get(table, CompanyItems.pk(key), CompanyItems.CAMPAIGN);
    var assignments =
        new ArrayList<>(
            kept.map(CompanyItems::assignments).orElse(List.of()).stream()
                .filter(assignment -> !assignment.company().equals(id))
                .toList());
    company.campaigns().stream()
        .filter(assignment -> assignment.campaign().equals(key))
        .forEach(assignments::add);
    long version = kept.map(item -> item.number(CompanyItems.VERSION, 0)).orElse(0L);
    if (assignments.isEmpty()) {
      return unlisted(key, version);
    }
    var item = CompanyItems.campaign(key, assignments.getLast().name(), assignments, version + 1);
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(pk) OR version = :version")
                .expressionAttributeValues(Map.of(":version", Item.number(version))))
        .build();
  }

  private TransactWriteItem unlisted(CampaignKey key, long version) {
    return TransactWriteItem.builder()
        .delete(delete ->
            delete
                .tableName(table)
                .key(Item.key(CompanyItems.pk(key), CompanyItems.CAMPAIGN))
                .conditionExpression("attribute_not_exists(pk) OR version = :version")
                .expressionAttributeValues(Map.of(":version", Item.number(version))))
        .build();
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(item.attributes()))
        .build();
  }

  private TransactWriteItem putNew(Item item) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private TransactWriteItem delete(Item item) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(table).key(Item.key(item.pk(), item.sk())))
        .build();
  }
}

package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyFilter;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyNumber;
import ai.cicops.portal.directory.OpeningHours;
import ai.cicops.portal.directory.Retention;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
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

/** Companies with their campaigns; every change of a campaign's list is conditional. */
public final class DynamoCompanies implements Companies {
  private static final int RACES = 3;

  private final Dynamo dynamo;
  private final String table;
  private final String audit;
  private final CampaignLists lists;
  private final ByName index;
  private final ZoneId businessZone;
  private final InstantSource clock;

  public DynamoCompanies(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    this.lists = new CampaignLists(dynamo, table);
    this.index = new ByName(dynamo, table);
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
                .keyConditionExpression("pk = :pk AND sk BETWEEN :campaigns AND :hours")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Item.text(CompanyItems.pk(id)),
                        ":campaigns", Item.text(CompanyItems.CAMPAIGN),
                        ":hours", Item.text(DynamoHours.HOURS)))
                .build());
    var campaigns = new ArrayList<CampaignAssignment>();
    var numbers = new ArrayList<CompanyNumber>();
    Company company = null;
    OpeningHours hours = null;
    var targets = Targets.USUAL;
    var retention = Retention.KEEP;
    for (var item : items) {
      var sk = item.sk();
      if (sk.equals(CompanyItems.COMPANY)) {
        company = CompanyItems.company(item);
      } else if (sk.equals(DynamoHours.HOURS)) {
        hours = DynamoHours.hours(item);
      } else if (sk.equals(DynamoCompanyTargets.TARGETS)) {
        targets = DynamoCompanyTargets.targets(item);
      } else if (sk.equals(DynamoCompanyRetention.RETENTION)) {
        retention = DynamoCompanyRetention.retention(item);
      } else if (sk.startsWith(NumberItems.OF_COMPANY)) {
        numbers.add(NumberItems.ofCompany(item));
      } else if (sk.startsWith(CompanyItems.CAMPAIGN)) {
        campaigns.add(CompanyItems.assignment(id, item));
      }
    }
    return company == null
        ? Optional.empty()
        : Optional.of(new CompanyCampaigns(company, campaigns, numbers, hours, targets, retention));
  }

  @Override
  public List<CompanyCampaigns> find(Collection<CompanyId> ids) {
    return new LinkedHashSet<>(ids).stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public CompanyPage list(CompanyFilter filter, @Nullable String after, int limit) {
    return CompanyPage.of(index.companies(filter, after, limit + 1), limit);
  }

  @Override
  public Map<CompanyId, List<TradeId>> trades() {
    return index.trades();
  }

  @Override
  public List<CampaignAssignment> campaigns() {
    return index.campaigns();
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
      if (claim(placeholder)) {
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

  private boolean claim(CompanyCampaigns placeholder) {
    var company = placeholder.company();
    var assignment = placeholder.campaigns().getFirst();
    return new Transaction(dynamo, table)
        .putNew(
            CompanyItems.campaign(
                assignment.campaign(), assignment.name(), placeholder.campaigns(), 1))
        .putNew(CompanyItems.item(company))
        .putNew(CompanyItems.item(assignment))
        .tell(
            new OutboxEvent(
                "company-needs-review-" + company.id(),
                clock.instant(),
                "portal.directory",
                "CompanyNeedsReview",
                Map.of("companyId", company.id().value())))
        .commit();
  }

  @Override
  public boolean save(CompanyCampaigns company) {
    for (int race = 0; race < RACES; race++) {
      var before = find(company.company().id());
      var together = new Transaction(dynamo, table);
      var taken = before.map(CompanyCampaigns::campaigns).orElse(List.of());
      if (!lists.change(together, taken, company.campaigns())) {
        return false;
      }
      put(together, company.company(), before);
      if (together.commit()) {
        return true;
      }
    }
    throw new Unavailable("company_save_raced", null);
  }

  private static void put(
      Transaction together, Company company, Optional<CompanyCampaigns> before) {
    long version = before.map(found -> found.company().version()).orElse(0L);
    if (before.isEmpty()) {
      together.putNew(CompanyItems.item(company));
    } else {
      together.put(
          CompanyItems.next(company.with(company.standing().of(version))),
          CompanyItems.SAME_VERSION,
          CompanyItems.version(version));
    }
    var hungOn = before.map(found -> found.company().organization()).orElse(null);
    var hangsOn = company.organization();
    if (hungOn != null && (hangsOn == null || !hangsOn.id().equals(hungOn.id()))) {
      var hanging = OrganizationItems.hanging(hungOn.id(), company.id());
      together.delete(Item.key(hanging.pk(), hanging.sk()));
    }
    if (hangsOn != null) {
      together.put(OrganizationItems.hanging(hangsOn.id(), company.id()));
    }
  }

  @Override
  public boolean add(Company company, Deed deed) {
    return new Transaction(dynamo, table)
        .putNew(CompanyItems.item(company))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean change(Company company, Deed deed) {
    return new Transaction(dynamo, table)
        .put(
            CompanyItems.next(company),
            CompanyItems.SAME_VERSION,
            CompanyItems.version(company.version()))
        .leave(audit, deed)
        .commit();
  }
}

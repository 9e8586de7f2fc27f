package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.Standing;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of companies and campaigns, to and fro. */
final class CompanyItems {
  static final String COMPANY = "company";
  static final String CAMPAIGN = "campaign";
  static final String COMPANIES = "companies";
  static final String DISCARDED = "companies-discarded";
  static final String NEEDS_REVIEW = "needsReview";
  static final String SEARCHED = "searched";
  static final String TRADES = "tradeIds";
  static final String TRADE_NAMES = "trades";
  static final String CAMPAIGNS = "campaigns";
  static final String VERSION = "version";

  /** A company of before there were versions has none. */
  static final String SAME_VERSION =
      "attribute_exists(pk) AND (version = :version OR (:version = :none AND"
          + " attribute_not_exists(version)))";

  private static final String ALWAYS = "-";
  private static final int LONGEST_SORTED = 150;

  private CompanyItems() {}

  static String pk(CompanyId id) {
    return "company#" + id;
  }

  static String pk(CampaignKey key) {
    return "campaign#" + key;
  }

  static Item item(Company company) {
    var organization = company.organization();
    var standing = company.standing();
    var merged = standing.merged();
    var item =
        Item.of(COMPANY, pk(company.id()), COMPANY)
            .with("name", company.name())
            .with("place", company.place())
            .with("zone", company.zone().getId())
            .with(TRADES, company.trades().stream().map(TradeId::value).toList())
            .with("organizationId", organization == null ? null : organization.id().value())
            .with("organizationName", organization == null ? null : organization.name())
            .with(NEEDS_REVIEW, company.needsReview())
            .with("createdAt", company.createdAt())
            .with("discardedAt", standing.discardedAt())
            .with("discardReason", standing.discardReason())
            .with(VERSION, standing.version())
            .with(SEARCHED, company.searched());
    if (merged != null) {
      return item.with("mergedInto", merged.into().value())
          .with("mergedAt", merged.at())
          .with("mergeId", merged.merge().value());
    }
    return item.with("namePk", standing.discardedAt() == null ? COMPANIES : DISCARDED)
        .with("nameSk", company.sortKey());
  }

  /** A company as its next version. */
  static Item next(Company company) {
    return item(company.with(company.standing().of(company.version() + 1)));
  }

  static Company company(Item item) {
    return new Company(
        id(item),
        item.required("name"),
        item.find("place").orElse(""),
        ZoneId.of(item.required("zone")),
        trades(item),
        item.find("organizationId")
            .map(id -> new Organization(new OrganizationId(id), item.required("organizationName")))
            .orElse(null),
        item.flag(NEEDS_REVIEW),
        item.instant("createdAt").orElse(Instant.EPOCH),
        new Standing(
            item.instant("discardedAt").orElse(null),
            item.find("discardReason").orElse(null),
            merged(item),
            item.number(VERSION, 0)));
  }

  static CompanyId id(Item item) {
    return new CompanyId(item.pk().substring("company#".length()));
  }

  /** An item of before there were trades has their names. */
  static List<TradeId> trades(Item item) {
    return item.attributes().containsKey(TRADES)
        ? item.texts(TRADES).stream().map(TradeId::new).toList()
        : item.texts(TRADE_NAMES).stream().map(TradeId::of).distinct().toList();
  }

  private static Standing.@Nullable Merged merged(Item item) {
    return item.find("mergedInto")
        .map(into ->
            new Standing.Merged(
                new CompanyId(into),
                item.instant("mergedAt").orElse(Instant.EPOCH),
                new MergeId(item.required("mergeId"))))
        .orElse(null);
  }

  /** The values of {@link #SAME_VERSION}. */
  static Map<String, AttributeValue> version(long version) {
    return Map.of(":version", Item.number(version), ":none", Item.number(0));
  }

  static Item item(CampaignAssignment assignment) {
    return Item.of(
            "assignment",
            pk(assignment.company()),
            CAMPAIGN + "#" + assignment.campaign() + "#" + text(assignment.from()))
        .with("name", assignment.name())
        .with("from", assignment.from())
        .with("to", assignment.to());
  }

  static CampaignAssignment assignment(CompanyId company, Item item) {
    return new CampaignAssignment(
        new CampaignKey(item.sk().split("#", 3)[1]),
        item.required("name"),
        company,
        item.instant("from").orElse(null),
        item.instant("to").orElse(null));
  }

  /** One campaign with every assignment it has. */
  static Item campaign(
      CampaignKey key, String name, List<CampaignAssignment> assignments, long version) {
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_SORTED, name.codePointCount(0, name.length())));
    return Item.of(CAMPAIGN, pk(key), CAMPAIGN)
        .with("name", name)
        .with("assignments", assignments.stream().map(CompanyItems::line).toList())
        .with(VERSION, version)
        .with("namePk", CAMPAIGNS)
        .with("nameSk", name.substring(0, end) + "#" + key);
  }

  static List<CampaignAssignment> assignments(Item campaign) {
    var key = new CampaignKey(campaign.pk().substring("campaign#".length()));
    var name = campaign.required("name");
    return campaign.texts("assignments").stream().map(line -> assignment(key, name, line)).toList();
  }

  /** What {@link #line} wrote. */
  static CampaignAssignment assignment(CampaignKey key, String name, String line) {
    var part = line.split(" ", 4);
    return new CampaignAssignment(
        key, name, new CompanyId(part[0]), instant(part[1]), instant(part[2]));
  }

  static String line(CampaignAssignment assignment) {
    return assignment.company() + " " + text(assignment.from()) + " " + text(assignment.to());
  }

  private static String text(@Nullable Instant instant) {
    return instant == null ? ALWAYS : instant.toString();
  }

  private static @Nullable Instant instant(String text) {
    return text.equals(ALWAYS) ? null : Instant.parse(text);
  }
}

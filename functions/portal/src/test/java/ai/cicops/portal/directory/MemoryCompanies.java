package ai.cicops.portal.directory;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Companies}; placeholders are made at the epoch. */
public final class MemoryCompanies implements Companies {
  final Map<CompanyId, CompanyCampaigns> companies = new HashMap<>();
  final Map<CompanyId, KeptHours> hours = new HashMap<>();
  final Map<CompanyId, KeptTargets> targets = new HashMap<>();
  final Map<CompanyId, KeptRetention> retention = new HashMap<>();
  final MemoryAuditLog audit = new MemoryAuditLog();
  final List<OutboxEvent> events = new ArrayList<>();
  final Map<PhoneNumber, InboundNumber> numbers = new TreeMap<>();
  private final List<CompanyId> needReview = new ArrayList<>();

  @Override
  public synchronized Optional<CompanyCampaigns> find(CompanyId id) {
    return Optional.ofNullable(companies.get(id))
        .map(company -> company.with(numbersOf(id)))
        .map(company -> hours.containsKey(id) ? company.with(hours.get(id).hours()) : company)
        .map(company -> targets.containsKey(id) ? company.with(targets.get(id).targets()) : company)
        .map(company ->
            retention.containsKey(id) ? company.with(retention.get(id).retention()) : company);
  }

  private List<CompanyNumber> numbersOf(CompanyId id) {
    return numbers.values().stream()
        .map(number -> CompanyNumber.of(number, id))
        .filter(number -> !number.entries().isEmpty())
        .toList();
  }

  @Override
  public synchronized List<CompanyCampaigns> find(Collection<CompanyId> ids) {
    return new LinkedHashSet<>(ids).stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public synchronized CompanyPage list(CompanyFilter filter, @Nullable String after, int limit) {
    return CompanyPage.of(
        companies.values().stream()
            .map(CompanyCampaigns::company)
            .filter(company -> company.state() != CompanyState.MERGED)
            .filter(filter::takes)
            .filter(company -> after == null || company.sortKey().compareTo(after) > 0)
            .sorted(Comparator.comparing(Company::sortKey))
            .toList(),
        limit);
  }

  @Override
  public synchronized Map<CompanyId, List<TradeId>> trades() {
    return companies.values().stream()
        .map(CompanyCampaigns::company)
        .filter(company -> company.isActive() && !company.trades().isEmpty())
        .collect(Collectors.toMap(Company::id, Company::trades));
  }

  @Override
  public synchronized List<CampaignAssignment> campaigns() {
    return companies.values().stream()
        .flatMap(company -> company.campaigns().stream())
        .sorted(Comparator.comparing(CampaignAssignment::name))
        .toList();
  }

  @Override
  public synchronized ClaimOutcome claim(String campaignName) {
    var known =
        campaigns().stream()
            .filter(assignment -> assignment.name().equals(campaignName))
            .findFirst();
    if (known.isPresent()) {
      return new ClaimOutcome.Known(known.get().company());
    }
    var key = CampaignKey.of(campaignName);
    var id = CompanyId.placeholderFor(key);
    companies.put(
        id,
        new CompanyCampaigns(
            new Company(
                id,
                campaignName,
                "",
                ZoneId.of("America/New_York"),
                List.of(),
                null,
                true,
                Instant.EPOCH),
            List.of(new CampaignAssignment(key, campaignName, id, null, null))));
    needReview.add(id);
    return new ClaimOutcome.Claimed(id);
  }

  @Override
  public synchronized boolean save(CompanyCampaigns company) {
    var id = company.company().id();
    var others =
        campaigns().stream().filter(assignment -> !assignment.company().equals(id)).toList();
    if (company.campaigns().stream()
        .anyMatch(assignment -> others.stream().anyMatch(assignment::overlaps))) {
      return false;
    }
    var before = companies.get(id);
    companies.put(
        id, before == null ? company : company.with(next(company.company(), before.company())));
    return true;
  }

  static Company next(Company company, Company before) {
    return company.with(company.standing().of(before.version() + 1));
  }

  @Override
  public synchronized boolean add(Company company, Deed deed) {
    if (companies.containsKey(company.id())) {
      return false;
    }
    companies.put(company.id(), new CompanyCampaigns(company, List.of()));
    leave(deed);
    return true;
  }

  @Override
  public synchronized boolean change(Company company, Deed deed) {
    var before = companies.get(company.id());
    if (before == null || before.company().version() != company.version()) {
      return false;
    }
    companies.put(company.id(), before.with(next(company, company)));
    leave(deed);
    return true;
  }

  void leave(Deed deed) {
    audit.append(deed.entry());
    events.addAll(deed.events());
  }

  /** What others were to hear of changes, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  /** Who did what. */
  public MemoryAuditLog audit() {
    return audit;
  }

  /** The facts of the outbox: every placeholder that was made. */
  public synchronized List<CompanyId> needReview() {
    return List.copyOf(needReview);
  }
}

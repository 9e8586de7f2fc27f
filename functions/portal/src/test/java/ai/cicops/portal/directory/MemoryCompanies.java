package ai.cicops.portal.directory;

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
import org.jspecify.annotations.Nullable;

/** Twin of {@link Companies}; placeholders are made at the epoch. */
public final class MemoryCompanies implements Companies {
  private final Map<CompanyId, CompanyCampaigns> companies = new HashMap<>();
  private final List<CompanyId> needReview = new ArrayList<>();

  @Override
  public synchronized Optional<CompanyCampaigns> find(CompanyId id) {
    return Optional.ofNullable(companies.get(id));
  }

  @Override
  public synchronized List<CompanyCampaigns> find(Collection<CompanyId> ids) {
    return new LinkedHashSet<>(ids).stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public synchronized CompanyPage list(@Nullable String after, int limit) {
    var rest =
        companies.values().stream()
            .map(CompanyCampaigns::company)
            .filter(company -> after == null || company.sortKey().compareTo(after) > 0)
            .sorted(Comparator.comparing(Company::sortKey))
            .toList();
    return rest.size() <= limit
        ? new CompanyPage(rest, null)
        : new CompanyPage(rest.subList(0, limit), rest.get(limit - 1).sortKey());
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
    save(
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
  public synchronized void save(CompanyCampaigns company) {
    companies.put(company.company().id(), company);
  }

  /** The facts of the outbox: every placeholder that was made. */
  public synchronized List<CompanyId> needReview() {
    return List.copyOf(needReview);
  }
}

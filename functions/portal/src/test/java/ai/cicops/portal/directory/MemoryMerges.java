package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Twin of {@link Merges}, over the companies of another twin. */
public final class MemoryMerges implements Merges {
  private final Map<MergeId, Merge> merges = new HashMap<>();
  private final MemoryCompanies companies;

  public MemoryMerges(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public boolean merge(Merge merge, Company from, List<Deed> deeds) {
    synchronized (companies) {
      var into = companies.find(merge.into().id()).map(CompanyCampaigns::company);
      return !merges.containsKey(merge.id())
          && into.filter(Company::isActive).isPresent()
          && moved(merge, from, merge.moved(), from.id(), merge.into().id(), deeds);
    }
  }

  @Override
  public boolean undo(Merge undone, Company from, List<Deed> deeds) {
    synchronized (companies) {
      var before = merges.get(undone.id());
      return before != null
          && before.undone() == null
          && moved(undone, from, undone.movedBack(), undone.into().id(), from.id(), deeds);
    }
  }

  private boolean moved(
      Merge merge,
      Company from,
      List<CampaignAssignment> assignments,
      CompanyId giver,
      CompanyId taker,
      List<Deed> deeds) {
    var gives = companies.find(giver).orElseThrow();
    var takes = companies.find(taker).orElseThrow();
    var given = assignments.stream().map(assignment -> assignment.of(giver)).toList();
    var placeholder = giver.equals(from.id()) ? gives : takes;
    if (placeholder.company().version() != from.version()
        || !gives.campaigns().containsAll(given)) {
      return false;
    }
    var left = new ArrayList<>(gives.campaigns());
    left.removeAll(given);
    var more = new ArrayList<>(takes.campaigns());
    assignments.forEach(assignment -> more.add(assignment.of(taker)));
    more.sort(Comparator.comparing(CampaignAssignment::campaign));
    keep(gives, left, from);
    keep(takes, more, from);
    merges.put(merge.id(), merge);
    deeds.forEach(companies::leave);
    return true;
  }

  private void keep(CompanyCampaigns before, List<CampaignAssignment> campaigns, Company from) {
    var company = before.company().id().equals(from.id()) ? from : before.company();
    companies.companies.put(
        company.id(),
        new CompanyCampaigns(MemoryCompanies.next(company, before.company()), campaigns));
  }

  @Override
  public Optional<Merge> find(MergeId id) {
    synchronized (companies) {
      return Optional.ofNullable(merges.get(id));
    }
  }

  @Override
  public List<Merge> since(Instant from) {
    synchronized (companies) {
      return merges.values().stream()
          .filter(merge -> merge.undone() == null && merge.at().isAfter(from))
          .sorted(Comparator.comparing(Merge::at).reversed())
          .toList();
    }
  }
}

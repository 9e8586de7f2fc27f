package ai.cicops.portal.five9;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** As much of the directory as the sync asks for; remembers how many events claims would send. */
final class KnownCompanies implements Companies {
  private final TreeMap<String, CompanyId> byCampaign = new TreeMap<>();
  private final List<String> events = new ArrayList<>();

  synchronized void know(String campaign, String company) {
    byCampaign.put(campaign, new CompanyId(company));
  }

  /** One an entry for each placeholder that was made. */
  synchronized List<String> events() {
    return events.stream().sorted().toList();
  }

  @Override
  public synchronized List<CampaignAssignment> campaigns() {
    return byCampaign.entrySet().stream()
        .map(entry ->
            new CampaignAssignment(
                CampaignKey.of(entry.getKey()), entry.getKey(), entry.getValue(), null, null))
        .toList();
  }

  @Override
  public synchronized ClaimOutcome claim(String campaignName) {
    var known = byCampaign.get(campaignName);
    if (known != null) {
      return new ClaimOutcome.Known(known);
    }
    var placeholder = CompanyId.placeholderFor(CampaignKey.of(campaignName));
    byCampaign.put(campaignName, placeholder);
    events.add(campaignName);
    return new ClaimOutcome.Claimed(placeholder);
  }

  @Override
  public Optional<CompanyCampaigns> find(CompanyId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<CompanyCampaigns> find(Collection<CompanyId> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompanyPage list(@Nullable String after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void save(CompanyCampaigns company) {
    throw new UnsupportedOperationException();
  }
}

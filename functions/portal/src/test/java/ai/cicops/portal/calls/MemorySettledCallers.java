package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settled callers in memory, under the same contract as DynamoDB's. */
public final class MemorySettledCallers implements SettledCallers {
  private final Map<CampaignKey, Map<LocalDate, StoredPart>> parts = new HashMap<>();

  @Override
  public synchronized List<StoredPart> read(CampaignKey campaign) {
    return List.copyOf(parts.getOrDefault(campaign, Map.of()).values());
  }

  @Override
  public List<StoredPart> readNewest(CampaignKey campaign) {
    return read(campaign);
  }

  @Override
  public synchronized boolean put(
      CampaignKey campaign, StoredPart part, @Nullable String replaces) {
    var ofCampaign = parts.computeIfAbsent(campaign, _ -> new TreeMap<>());
    var there = ofCampaign.get(part.begin());
    boolean holds = Objects.equals(there == null ? null : there.version(), replaces);
    if (holds) {
      ofCampaign.put(part.begin(), part);
    }
    return holds;
  }
}

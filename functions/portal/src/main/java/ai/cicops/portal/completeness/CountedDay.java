package ai.cicops.portal.completeness;

import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A UTC day as it was found when it was last counted.
 *
 * @param lines one a campaign that had anything, by its name
 */
public record CountedDay(LocalDate day, List<CampaignDay> lines) {
  public CountedDay {
    lines = List.copyOf(lines);
  }

  /**
   * The day with what was found now; campaigns that were not looked at stay as they were.
   *
   * @param campaigns all that were looked at
   */
  CountedDay found(Set<CampaignKey> campaigns, Collection<CampaignDay> found, Instant now) {
    var before = new TreeMap<String, CampaignDay>();
    lines.forEach(line -> before.put(line.campaign(), line));
    var after = new ArrayList<CampaignDay>();
    for (var line : lines) {
      if (!campaigns.contains(CampaignKey.of(line.campaign()))) {
        after.add(line);
      }
    }
    for (var line : found) {
      after.add(line.after(before.get(line.campaign()), now));
    }
    after.sort(CampaignDay.BY_CAMPAIGN);
    return new CountedDay(day, after);
  }
}

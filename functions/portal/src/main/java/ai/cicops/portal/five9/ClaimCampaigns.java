package ai.cicops.portal.five9;

import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Companies.ClaimOutcome;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sees to it that each campaign has a company: a placeholder where nobody knows it. */
final class ClaimCampaigns {
  private final Companies companies;
  private @Nullable Set<String> claimed;

  ClaimCampaigns(Companies companies) {
    this.companies = companies;
  }

  /**
   * @param campaigns exact names, those included that stand for no campaign
   * @return how many placeholders were made
   */
  int claim(Collection<String> campaigns) {
    if (claimed == null) {
      claimed =
          companies.campaigns().stream()
              .map(CampaignAssignment::name)
              .collect(Collectors.toCollection(HashSet::new));
    }
    int made = 0;
    for (var campaign : campaigns) {
      if (isOne(campaign) && claimed.add(campaign)) {
        made +=
            switch (companies.claim(campaign)) {
              case ClaimOutcome.Claimed _ -> 1;
              case ClaimOutcome.Known _ -> 0; // another run was faster
            };
      }
    }
    return made;
  }

  private static boolean isOne(String campaign) {
    return !campaign.equals(RecordSegments.NO_CAMPAIGN) && !campaign.equals(Segment.DELETED);
  }
}

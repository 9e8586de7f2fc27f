package ai.cicops.portal.directory;

import java.util.List;

/** A company with the list of campaigns that it is. */
public record CompanyCampaigns(Company company, List<CampaignAssignment> campaigns) {
  public CompanyCampaigns {
    campaigns = List.copyOf(campaigns);
  }

  public CompanyCampaigns with(Company now) {
    return new CompanyCampaigns(now, campaigns);
  }
}

package ai.cicops.portal.directory;

import java.util.List;

/**
 * A company with the list of campaigns that it is, and the numbers that its callers dial.
 *
 * @param numbers in their order, those too that another company has by now
 */
public record CompanyCampaigns(
    Company company, List<CampaignAssignment> campaigns, List<CompanyNumber> numbers) {
  public CompanyCampaigns {
    campaigns = List.copyOf(campaigns);
    numbers = List.copyOf(numbers);
  }

  /** Without numbers. */
  public CompanyCampaigns(Company company, List<CampaignAssignment> campaigns) {
    this(company, campaigns, List.of());
  }

  public CompanyCampaigns with(Company now) {
    return new CompanyCampaigns(now, campaigns, numbers);
  }

  public CompanyCampaigns with(List<CompanyNumber> now) {
    return new CompanyCampaigns(company, campaigns, now);
  }
}

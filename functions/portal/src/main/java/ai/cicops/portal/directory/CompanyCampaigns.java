package ai.cicops.portal.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company with the list of campaigns that it is, the numbers that its callers dial, when it is
 * open, what its calls shall come to, and how long it keeps recordings.
 *
 * @param numbers in their order, those too that another company has by now
 * @param hours null while nobody has said them
 */
public record CompanyCampaigns(
    Company company,
    List<CampaignAssignment> campaigns,
    List<CompanyNumber> numbers,
    @Nullable OpeningHours hours,
    Targets targets,
    Retention retention) {
  public CompanyCampaigns {
    campaigns = List.copyOf(campaigns);
    numbers = List.copyOf(numbers);
  }

  /** Without numbers and hours, with the usual targets. */
  public CompanyCampaigns(Company company, List<CampaignAssignment> campaigns) {
    this(company, campaigns, List.of(), null, Targets.USUAL, Retention.KEEP);
  }

  public CompanyCampaigns with(Company now) {
    return new CompanyCampaigns(now, campaigns, numbers, hours, targets, retention);
  }

  public CompanyCampaigns with(List<CompanyNumber> now) {
    return new CompanyCampaigns(company, campaigns, now, hours, targets, retention);
  }

  public CompanyCampaigns with(@Nullable OpeningHours now) {
    return new CompanyCampaigns(company, campaigns, numbers, now, targets, retention);
  }

  public CompanyCampaigns with(Targets now) {
    return new CompanyCampaigns(company, campaigns, numbers, hours, now, retention);
  }

  public CompanyCampaigns with(Retention now) {
    return new CompanyCampaigns(company, campaigns, numbers, hours, targets, now);
  }
}

package ai.cicops.portal.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the companies that a placeholder may really be, by names and by campaigns. */
public final class ProposeMerges {
  private static final int MOST = 5;

  private final Companies companies;

  public ProposeMerges(Companies companies) {
    this.companies = companies;
  }

  /**
   * @param company the placeholder
   * @param nearest the likeliest first
   */
  public record Proposals(CompanyCampaigns company, List<Proposal> nearest) {
    public Proposals {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * A company it may be.
   *
   * @param text the company's name, or that of its campaign that is near
   */
  public record Proposal(Company company, Likeness likeness, Near near, String text) {}

  /** What of the other company is near the placeholder. */
  public enum Near {
    NAME,
    CAMPAIGN
  }

  /** Empty when there is no such placeholder. */
  public Optional<Proposals> propose(CompanyId id) {
    return companies
        .find(id)
        .filter(found -> found.company().state() == CompanyState.NEEDS_REVIEW)
        .map(found -> new Proposals(found, nearest(found)));
  }

  private List<Proposal> nearest(CompanyCampaigns placeholder) {
    var campaigns = new HashMap<CompanyId, List<String>>();
    for (var assignment : companies.campaigns()) {
      campaigns
          .computeIfAbsent(assignment.company(), none -> new ArrayList<>(2))
          .add(assignment.name());
    }
    var own = new ArrayList<String>();
    own.add(placeholder.company().name());
    placeholder.campaigns().forEach(assignment -> own.add(assignment.name()));
    return companies.list(CompanyFilter.ALL, null, Integer.MAX_VALUE - 1).companies().stream()
        .filter(company -> !company.id().equals(placeholder.company().id()))
        .flatMap(company -> nearest(own, company, campaigns).stream())
        .sorted(Comparator.comparingDouble(ProposeMerges::score).reversed())
        .limit(MOST)
        .toList();
  }

  private static double score(Proposal proposal) {
    return proposal.likeness().score();
  }

  private static Optional<Proposal> nearest(
      List<String> own, Company company, Map<CompanyId, List<String>> campaigns) {
    var near = new ArrayList<Proposal>();
    for (var name : own.stream().distinct().toList()) {
      near.add(new Proposal(company, Likeness.of(name, company.name()), Near.NAME, company.name()));
      for (var campaign : campaigns.getOrDefault(company.id(), List.of())) {
        near.add(new Proposal(company, Likeness.of(name, campaign), Near.CAMPAIGN, campaign));
      }
    }
    return near.stream()
        .filter(proposal -> score(proposal) >= Likeness.NEAR)
        .max(Comparator.comparingDouble(ProposeMerges::score));
  }
}

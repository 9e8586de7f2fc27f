package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where companies and their campaigns are kept. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Companies {
  /** The company with its campaigns, in one request. */
  Optional<CompanyCampaigns> find(CompanyId id);

  /** Several companies with their campaigns, by id; unknown ids are left out. */
  List<CompanyCampaigns> find(Collection<CompanyId> ids);

  /**
   * The companies that the filter takes by name (case folded), then id; a page of at most {@code
   * limit} after the cursor of the page before. Merged ones are in no list.
   */
  CompanyPage list(CompanyFilter filter, @Nullable String after, int limit);

  /** The trades of each company that is neither discarded nor merged and has some. */
  Map<CompanyId, List<TradeId>> trades();

  /**
   * Every campaign's assignments: the staff's view of all calls, and the sync's way to companies.
   */
  List<CampaignAssignment> campaigns();

  /**
   * Makes a placeholder company (its id from the campaign's key, its name the campaign's, needing
   * review) for a campaign that nobody knows, with its fact of the outbox, in one transaction. Any
   * number of times, by any number of callers: one company, one event.
   */
  ClaimOutcome claim(String campaignName);

  /**
   * Creates or replaces a company with its campaigns, whatever its version: for seeding.
   *
   * @return false, and nothing is changed, when one of the campaigns is another company's then
   */
  boolean save(CompanyCampaigns company);

  /** Keeps a new company, without campaigns; false when there is one of this id. */
  boolean add(Company company, Deed deed);

  /**
   * Keeps a company's own fields, not its campaigns, as the next version.
   *
   * @param company of the version that was read; false when that is not so any more
   */
  boolean change(Company company, Deed deed);

  /** A page of companies; {@code next} is null on the last. */
  record CompanyPage(List<Company> companies, @Nullable String next) {
    public CompanyPage {
      companies = List.copyOf(companies);
    }

    /**
     * @param found in order, more than the limit when there is another page
     */
    public static CompanyPage of(List<Company> found, int limit) {
      return found.size() <= limit
          ? new CompanyPage(found, null)
          : new CompanyPage(found.subList(0, limit), found.get(limit - 1).sortKey());
    }
  }

  /** What became of a claim. */
  sealed interface ClaimOutcome {
    /** The campaign was unknown and has a placeholder now. */
    record Claimed(CompanyId company) implements ClaimOutcome {}

    /** The campaign belongs to a company already. */
    record Known(CompanyId company) implements ClaimOutcome {}
  }
}
